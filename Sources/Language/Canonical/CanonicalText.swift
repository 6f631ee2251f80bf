/// What somebody said, folded so that one rule fits all ways of writing it: `屋企冇電呀，ＯＫ` becomes `屋企冇电呀,ok`.
///
/// NFKC, case, width, traditional to simplified; zero-width and bidirectional marks removed; white space made one space. Only the first
/// `CanonicalLimits.bytes` are looked at. Offsets are UTF-8 bytes throughout.
public struct CanonicalText: Sendable {
    public let original: String
    public let bytes: [UInt8]

    public init(_ original: String) {
        self.original = original
        bytes = Self.fold(original, places: nil)
    }

    public var text: String { String(decoding: bytes, as: UTF8.self) }

    /// The whole characters of the original that a range of the folded text came from.
    ///
    /// Folds the text once more to find out: for explanations, not for hot paths.
    public func originalRange(of range: Range<Int>) -> Range<Int> {
        var places: [Range<Int32>] = []
        withUnsafeMutablePointer(to: &places) { _ = Self.fold(original, places: $0) }
        guard !range.isEmpty, range.lowerBound >= 0, range.upperBound <= places.count else { return 0..<0 }
        return Int(places[range.lowerBound].lowerBound)..<Int(places[range.upperBound - 1].upperBound)
    }

    /// The fold itself; for each byte it writes, `places` gets the range of the original it came from.
    private static func fold(_ original: String, places: UnsafeMutablePointer<[Range<Int32>]>?) -> [UInt8] {
        var original = original
        return original.withUTF8 { utf8 in
            var output = Folder(capacity: min(utf8.count, CanonicalLimits.bytes) + 8, places: places)
            var index = 0
            let end = min(utf8.count, CanonicalLimits.bytes)
            while index < end {
                let lead = utf8[index]
                if lead < 0x80 {
                    output.ascii(lead, at: index)
                    index += 1
                    continue
                }
                let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
                guard index + length <= utf8.count else { break }
                var scalar = UInt32(lead) & (0xFF >> UInt32(length + 1))
                for offset in 1..<length { scalar = scalar << 6 | UInt32(utf8[index + offset] & 0x3F) }
                output.scalar(scalar, from: index..<(index + length), utf8)
                index += length
            }
            return output.finish()
        }
    }
}

/// Writes folded text.
private struct Folder {
    private var bytes: [UInt8]
    private let places: UnsafeMutablePointer<[Range<Int32>]>?
    private let table = CanonicalTable.shared
    /// The last scalar written and how many bytes it took, for composing.
    private var last: (scalar: UInt32, bytes: Int)?

    init(capacity: Int, places: UnsafeMutablePointer<[Range<Int32>]>?) {
        bytes = []
        bytes.reserveCapacity(capacity)
        self.places = places
    }

    @inline(__always)
    mutating func ascii(_ byte: UInt8, at index: Int) {
        if byte <= 0x20 || byte == 0x7F {
            if byte == 0x20 || (0x09...0x0D).contains(byte) { space(index..<(index + 1)) }
            return
        }
        let folded = byte &- 65 < 26 ? byte | 0x20 : byte
        bytes.append(folded)
        last = (UInt32(folded), 1)
        places?.pointee.append(Int32(index)..<Int32(index + 1))
    }

    mutating func scalar(_ scalar: UInt32, from range: Range<Int>, _ utf8: UnsafeBufferPointer<UInt8>) {
        if scalar < 0x10000, table.basicCode(scalar) == 0, !CanonicalTable.isMark(scalar) {
            bytes.append(contentsOf: utf8[range])
            last = (scalar, range.count)
            note(range, range.count)
            return
        }
        switch table.folding(scalar) {
        case .removed: return
        case .same: write(scalar, range)
        case .scalar(0x20): space(range)
        case .scalar(let folded): write(folded, range)
        case .bytes(let folded):
            for (index, byte) in folded.enumerated() where byte != 0x20 || index > 0 || bytes.last != 0x20 {
                bytes.append(byte)
                note(range, 1)
            }
            last = nil
        }
    }

    private mutating func write(_ scalar: UInt32, _ range: Range<Int>) {
        if CanonicalTable.isMark(scalar), let base = last, let whole = table.composed(base.scalar, scalar) {
            let start = places?.pointee[bytes.count - base.bytes].lowerBound
            bytes.removeLast(base.bytes)
            places?.pointee.removeLast(base.bytes)
            append(whole, Int(start ?? 0)..<range.upperBound)
            return
        }
        append(scalar, range)
    }

    private mutating func append(_ scalar: UInt32, _ range: Range<Int>) {
        guard let valid = UnicodeScalar(scalar) else { return }
        let before = bytes.count
        bytes.append(contentsOf: UTF8.encode(valid).map { Array($0) } ?? [])
        last = (scalar, bytes.count - before)
        note(range, bytes.count - before)
    }

    private mutating func space(_ range: Range<Int>) {
        last = nil
        guard let previous = bytes.last, previous != 0x20 else { return }
        bytes.append(0x20)
        note(range, 1)
    }

    private func note(_ range: Range<Int>, _ count: Int) {
        guard let places else { return }
        for _ in 0..<count { places.pointee.append(Int32(range.lowerBound)..<Int32(range.upperBound)) }
    }

    mutating func finish() -> [UInt8] {
        if bytes.last == 0x20 {
            bytes.removeLast()
            places?.pointee.removeLast()
        }
        return bytes
    }
}
