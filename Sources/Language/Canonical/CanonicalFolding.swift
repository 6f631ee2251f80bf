internal import Patterns

/// One run of the folding: over UTF-8 with a table, or, where marks must be ordered and composed, over code points.
struct CanonicalFolding {
    /// The bytes of the original that a byte came from: of the first 64 KiB, which is more than is looked at.
    struct Span {
        var start: UInt16
        var end: UInt16
    }

    private(set) var isTruncated = false
    private(set) var bytes: [UInt8] = []
    /// For every byte what it came from, when that was asked for.
    private(set) var spans: [Span] = []
    private let isTracing: Bool

    init(_ original: String, tracing: Bool = false) {
        isTracing = tracing
        var original = original
        original.withUTF8 { fold($0) }
    }

    private mutating func fold(_ whole: UnsafeBufferPointer<UInt8>) {
        let table = CanonicalTable.shared
        let count = Self.lengthConsidered(whole)
        isTruncated = count < whole.count
        let input = UnsafeBufferPointer(rebasing: whole[..<count])
        if !foldByTable(input, table) { foldByCodePoint(input, table) }
    }

    /// At most the limit, and not inside a character's bytes.
    private static func lengthConsidered(_ utf8: UnsafeBufferPointer<UInt8>) -> Int {
        guard utf8.count > CanonicalLimits.bytes else { return utf8.count }
        var count = CanonicalLimits.bytes
        while count > 0, utf8[count] & 0xC0 == 0x80 { count -= 1 }
        return count
    }

    // MARK: - The table pass

    /// False, with nothing done, when a character needs composing or the text outgrows the room for it.
    private mutating func foldByTable(_ input: UnsafeBufferPointer<UInt8>, _ table: CanonicalTable) -> Bool {
        write(min(CanonicalLimits.bytes, input.count + input.count / 2 + 32)) { writer in
            let done = writer.fold(input, table)
            if !done { writer.count = 0 }
            return done
        }
    }

    /// Bytes, and spans when they are wanted, as `body` writes them; at most so many.
    private mutating func write(_ room: Int, _ body: (inout Writer) -> Bool) -> Bool {
        // On the stack first: what is kept is then as long as it must be.
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: room) { bytes in
            guard let start = bytes.baseAddress else { return false }
            if isTracing {
                return withUnsafeTemporaryAllocation(of: Span.self, capacity: room) { spans in
                    var writer = Writer(bytes: start, spans: spans.baseAddress, room: room)
                    let done = body(&writer)
                    self.bytes = Array(UnsafeBufferPointer(start: start, count: writer.count))
                    self.spans = Array(UnsafeBufferPointer(start: spans.baseAddress, count: writer.count))
                    return done
                }
            }
            var writer = Writer(bytes: start, spans: nil, room: room)
            let done = body(&writer)
            self.bytes = Array(UnsafeBufferPointer(start: start, count: writer.count))
            return done
        }
    }

    private struct Writer {
        let bytes: UnsafeMutablePointer<UInt8>
        let spans: UnsafeMutablePointer<Span>?
        let room: Int
        var count = 0
        /// White space that stands between two words once the second one comes; none when it ends at 0.
        private var space = Span(start: 0, end: 0)

        init(bytes: UnsafeMutablePointer<UInt8>, spans: UnsafeMutablePointer<Span>?, room: Int) {
            self.bytes = bytes
            self.spans = spans
            self.room = room
        }

        mutating func fold(_ input: UnsafeBufferPointer<UInt8>, _ table: CanonicalTable) -> Bool {
            // A copy, so that its fields live in registers.
            var writer = self
            defer { self = writer }
            var index = 0
            while index < input.count {
                if writer.putHan(input, at: index, table) {
                    index &+= 3
                    continue
                }
                if writer.putASCII(input[index], at: index, table) {
                    index &+= 1
                    continue
                }
                let (scalar, length) = input.scalar(at: index)
                let span = Span(start: UInt16(truncatingIfNeeded: index), end: UInt16(truncatingIfNeeded: index &+ length))
                index &+= length
                let folded = table.fold(scalar)
                // The answers that are no code points are surrogates.
                if folded & 0xFFFF_F800 != 0xD800 {
                    if !writer.put(folded, span) { return false }
                } else if folded == CanonicalTable.space {
                    writer.leave(space: span)
                } else if folded == CanonicalTable.several {
                    for part in table.expansion(of: scalar) where !writer.put(part, span) { return false }
                } else if folded == CanonicalTable.compose {
                    return false
                }
            }
            return true
        }

        /// The usual case by the shortest way: a character of three bytes that becomes another of three. False when it is not that.
        @inline(__always)
        private mutating func putHan(_ input: UnsafeBufferPointer<UInt8>, at index: Int, _ table: CanonicalTable) -> Bool {
            let first = UInt32(input[index])
            guard first & 0xF0 == 0xE0, index &+ 2 < input.count, count &+ 4 <= room, space.end == 0 else { return false }
            let scalar = (first & 0x0F) << 12 | (UInt32(input[index &+ 1]) & 0x3F) << 6 | UInt32(input[index &+ 2]) & 0x3F
            let folded = table.foldInPlane(scalar)
            guard folded >= 0x800, folded & 0xF800 != 0xD800 else { return false }
            add(Self.threeBytes(folded), 3, Span(start: UInt16(truncatingIfNeeded: index), end: UInt16(truncatingIfNeeded: index &+ 3)))
            return true
        }

        /// A letter, digit or mark of ASCII that becomes one of ASCII. False when it is not that.
        @inline(__always)
        private mutating func putASCII(_ byte: UInt8, at index: Int, _ table: CanonicalTable) -> Bool {
            guard byte < 0x80, count &+ 4 <= room, space.end == 0 else { return false }
            let folded = table.foldInPlane(UInt32(byte))
            guard 0x20 < folded, folded < 0x80 else { return false }
            add(folded, 1, Span(start: UInt16(truncatingIfNeeded: index), end: UInt16(truncatingIfNeeded: index &+ 1)))
            return true
        }

        @inline(__always)
        private static func threeBytes(_ scalar: UInt32) -> UInt32 {
            0x80_80E0 | scalar >> 12 | (scalar & 0xFC0) << 2 | (scalar & 0x3F) << 16
        }

        @inline(__always)
        private mutating func leave(space span: Span) {
            space = Span(start: space.end > 0 ? space.start : span.start, end: span.end)
        }

        @inline(__always)
        mutating func put(_ scalar: UInt32, _ span: Span) -> Bool {
            if scalar == 0x20 {
                leave(space: span)
                return true
            }
            guard count &+ 5 <= room else { return false }
            if space.end > 0 {
                if count > 0 { add(0x20, 1, space) }
                space.end = 0
            }
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

        /// Up to four bytes at once, the first in the lowest bits; there is room for all four.
        @inline(__always)
        private mutating func add(_ utf8: UInt32, _ length: Int, _ span: Span) {
            UnsafeMutableRawPointer(bytes + count).storeBytes(of: utf8.littleEndian, as: UInt32.self)
            if let spans { for index in 0..<length { spans[count &+ index] = span } }
            count &+= length
        }
    }

    // MARK: - The slow pass

    /// By code points: fold, decompose, order the marks, compose. Bounded by the limit on bytes.
    private mutating func foldByCodePoint(_ input: UnsafeBufferPointer<UInt8>, _ table: CanonicalTable) {
        let composed = CanonicalComposition.compose(input, table)
        isTruncated = !write(CanonicalLimits.bytes) { writer in composed.allSatisfy { writer.put($0.scalar, $0.span) } } || isTruncated
    }
}
