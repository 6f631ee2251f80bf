internal import Patterns

/// Writes canonical text: characters in UTF-8, white space as one space, and none at the ends.
struct CanonicalWriter {
    typealias Span = CanonicalFolding.Span

    /// Bytes behind the room that are written over: a character is stored as four at once, however long it is.
    private static let slack = 8

    private let bytes: UnsafeMutableBufferPointer<UInt8>
    let spans: UnsafeMutablePointer<Span>?
    private let room: Int
    private var count = 0

    private init(bytes: UnsafeMutableBufferPointer<UInt8>, spans: UnsafeMutablePointer<Span>?, room: Int) {
        self.bytes = bytes
        self.spans = spans
        self.room = room
    }

    /// With room for so many bytes, as long as `body` runs.
    /// - Parameter tracing: whether it is noted where each came from.
    @inline(__always)
    static func withRoom<Result>(_ room: Int, _ tracing: Bool, _ body: (inout CanonicalWriter) -> Result) -> Result {
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: room + slack) { bytes in
            withUnsafeTemporaryAllocation(of: Span.self, capacity: tracing ? room + slack : 1) { spans in
                var writer = CanonicalWriter(bytes: bytes, spans: tracing ? spans.baseAddress : nil, room: room)
                return body(&writer)
            }
        }
    }

    /// What was written.
    var written: UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(rebasing: bytes[..<(count > 0 && bytes[count &- 1] == 0x20 ? count &- 1 : count)])
    }

    /// Folds a text by the table. False when a character needs composing or the text outgrows the room.
    ///
    /// The usual goes the shortest way, by the next four bytes: a character of three bytes that becomes another of three, or ASCII that is
    /// neither white space nor a control. It needs no check for room, for there is room for all that is left: whatever grows leaves so much.
    mutating func fold(_ input: UnsafeBufferPointer<UInt8>) -> Bool {
        // Copies, so that they live in registers.
        let (bytes, spans, threeBytes) = (bytes, spans, CanonicalTable.shared.threeBytes.start)
        let raw = UnsafeMutableRawBufferPointer(bytes)
        var (index, count) = (0, count)
        while index < input.count {
            let four = input.four(at: index)
            if four & 0xF0 == 0xE0 {
                let folded = threeBytes[Int((four & 0x0F) << 12 | four >> 2 & 0xFC0 | four >> 16 & 0x3F)]
                if folded != 0 {
                    raw.storeBytes(of: folded.littleEndian, toByteOffset: count, as: UInt32.self)
                    spans?.trace(3, at: count, from: index..<index &+ 3)
                    count &+= 3
                    index &+= 3
                    continue
                }
            } else if four & 0x80 == 0 {
                let letters = Self.asciiLength(four)
                if letters > 0 {
                    raw.storeBytes(of: Self.lowercased(four).littleEndian, toByteOffset: count, as: UInt32.self)
                    if let spans { for byte in 0..<letters { spans.trace(1, at: count &+ byte, from: index &+ byte..<index &+ byte &+ 1) } }
                    count &+= letters
                    index &+= letters
                    continue
                }
                // One space between words is as usual as the words.
                if four & 0xFF == 0x20, count > 0, bytes[count &- 1] != 0x20 {
                    bytes[count] = 0x20
                    spans?.trace(1, at: count, from: index..<index &+ 1)
                    count &+= 1
                    index &+= 1
                    continue
                }
            }
            self.count = count
            guard let length = fold(at: index, of: input) else { return false }
            count = self.count
            index &+= length
        }
        self.count = count
        return true
    }

    /// How many of four bytes, from the first, are ASCII from 0x21 to 0x7E. Additions that reach the highest bit of each byte compare it.
    @inline(__always)
    private static func asciiLength(_ four: UInt32) -> Int {
        // What is not ASCII reaches its neighbours, but only those behind it.
        let others = ~(four &+ 0x5F5F_5F5F) | (four &+ 0x0101_0101) | four
        return (others & 0x8080_8080).trailingZeroBitCount >> 3
    }

    @inline(__always)
    private static func lowercased(_ four: UInt32) -> UInt32 {
        let capitals = (four &+ 0x3F3F_3F3F) & ~(four &+ 0x2525_2525) & ~four & 0x8080_8080
        return four | capitals >> 2
    }

    /// Folds any code point. The bytes it took; nil when it needs composing or there is no room.
    private mutating func fold(at index: Int, of input: UnsafeBufferPointer<UInt8>) -> Int? {
        let table = CanonicalTable.shared
        let (scalar, length) = input.scalar(at: index)
        let span = Span(start: UInt16(truncatingIfNeeded: index), end: UInt16(truncatingIfNeeded: index &+ length))
        let rest = input.count &- index &- length
        let folded = table.fold(scalar)
        // The answers that are no code points are surrogates.
        if folded & 0xFFFF_F800 != 0xD800 { return put(folded, span, before: rest) ? length : nil }
        switch folded {
        case CanonicalTable.space: return put(0x20, span, before: rest) ? length : nil
        case CanonicalTable.several: return table.expansion(of: scalar).allSatisfy { put($0, span, before: rest) } ? length : nil
        case CanonicalTable.compose: return nil
        default: return length
        }
    }

    /// Writes a folded code point. False when there is not room for it and for the rest.
    @inline(__always)
    mutating func put(_ scalar: UInt32, _ span: Span, before rest: Int) -> Bool {
        if scalar == 0x20 {
            if count == 0 { return true }
            if bytes[count &- 1] == 0x20 {
                spans?[count &- 1].end = span.end
                return true
            }
        }
        guard count &+ 4 &+ rest <= room else { return false }
        if scalar < 0x80 {
            add(scalar, 1, span)
        } else if scalar < 0x800 {
            add(0x80C0 | scalar >> 6 | (scalar & 0x3F) << 8, 2, span)
        } else if scalar < 0x10000 {
            add(Self.threeBytes(scalar), 3, span)
        } else {
            add(0x8080_80F0 | scalar >> 18 | (scalar & 0x3F000) >> 4 | (scalar & 0xFC0) << 10 | (scalar & 0x3F) << 24, 4, span)
        }
        return true
    }

    /// The UTF-8 of a code point from U+0800 to U+FFFF, the first byte lowest.
    @inline(__always)
    static func threeBytes(_ scalar: UInt32) -> UInt32 { 0x80_80E0 | scalar >> 12 | (scalar & 0xFC0) << 2 | (scalar & 0x3F) << 16 }

    /// Up to four bytes at once, the first in the lowest bits.
    @inline(__always)
    private mutating func add(_ utf8: UInt32, _ length: Int, _ span: Span) {
        UnsafeMutableRawBufferPointer(bytes).storeBytes(of: utf8.littleEndian, toByteOffset: count, as: UInt32.self)
        spans?.trace(length, at: count, from: Int(span.start)..<Int(span.end))
        count &+= length
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// Four bytes, the first lowest; 0 for what is behind the end.
    @inline(__always)
    fileprivate func four(at index: Int) -> UInt32 {
        if index &+ 4 <= count {
            return UInt32(littleEndian: UnsafeRawBufferPointer(self).loadUnaligned(fromByteOffset: index, as: UInt32.self))
        }
        var four = UInt32(self[index])
        if index &+ 1 < count { four |= UInt32(self[index &+ 1]) << 8 }
        if index &+ 2 < count { four |= UInt32(self[index &+ 2]) << 16 }
        return four
    }
}

extension UnsafeMutablePointer<CanonicalFolding.Span> {
    /// Notes where so many bytes came from.
    fileprivate func trace(_ length: Int, at count: Int, from range: Range<Int>) {
        let span = Pointee(
            start: UInt16(truncatingIfNeeded: range.lowerBound), end: UInt16(truncatingIfNeeded: range.upperBound))
        for place in count..<count &+ length { self[place] = span }
    }
}
