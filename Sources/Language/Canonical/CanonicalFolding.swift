internal import Patterns

/// One run of the folding: over UTF-8 with a table, or, where marks must be ordered and composed, over code points.
struct CanonicalFolding {
    private(set) var isTruncated = false
    private var bytes: [UInt8] = []
    private var spans: [CanonicalText.Span] = []

    mutating func takeBytes() -> [UInt8] { exchange(&bytes, with: []) }
    mutating func takeSpans() -> [CanonicalText.Span] { exchange(&spans, with: []) }

    init(_ original: String) {
        var original = original
        let table = CanonicalTable.shared
        original.withUTF8 { whole in
            let count = Self.lengthConsidered(whole)
            isTruncated = count < whole.count
            let input = UnsafeBufferPointer(rebasing: whole[..<count])
            if !foldByTable(input, table) { foldByCodePoint(input, table) }
        }
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
        let room = min(CanonicalLimits.bytes, input.count * 3 + 32)
        var done = true
        var kept: [CanonicalText.Span] = []
        bytes = [UInt8](unsafeUninitializedCapacity: room) { bytes, written in
            kept = [CanonicalText.Span](unsafeUninitializedCapacity: room) { spans, spanCount in
                var writer = Writer(bytes: bytes, spans: spans)
                done = writer.fold(input, table)
                written = done ? writer.count : 0
                spanCount = written
            }
        }
        spans = kept
        return done
    }

    private struct Writer {
        let bytes: UnsafeMutableBufferPointer<UInt8>
        let spans: UnsafeMutableBufferPointer<CanonicalText.Span>
        var count = 0
        /// White space that stands between two words once the second one comes.
        var space: CanonicalText.Span?

        mutating func fold(_ input: UnsafeBufferPointer<UInt8>, _ table: CanonicalTable) -> Bool {
            var index = 0
            while index < input.count {
                let (scalar, length) = input.scalar(at: index)
                let span = CanonicalText.Span(start: UInt16(truncatingIfNeeded: index), end: UInt16(truncatingIfNeeded: index + length))
                index += length
                let folded = table.fold(scalar)
                switch folded {
                case CanonicalTable.space: space = CanonicalText.Span(start: space?.start ?? span.start, end: span.end)
                case CanonicalTable.nothing: break
                case CanonicalTable.compose: return false
                case CanonicalTable.several:
                    for part in table.expansion(of: scalar) where !put(part, span) { return false }
                default: if !put(folded, span) { return false }
                }
            }
            return true
        }

        mutating func put(_ scalar: UInt32, _ span: CanonicalText.Span) -> Bool {
            if scalar == 0x20 {
                space = CanonicalText.Span(start: space?.start ?? span.start, end: span.end)
                return true
            }
            guard count + 5 <= bytes.count else { return false }
            if let space, count > 0 {
                bytes[count] = 0x20
                spans[count] = space
                count += 1
            }
            space = nil
            let start = count
            if scalar < 0x80 {
                bytes[count] = UInt8(truncatingIfNeeded: scalar)
                count += 1
            } else if scalar < 0x800 {
                bytes[count] = UInt8(truncatingIfNeeded: 0xC0 | scalar >> 6)
                bytes[count + 1] = UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F)
                count += 2
            } else if scalar < 0x10000 {
                bytes[count] = UInt8(truncatingIfNeeded: 0xE0 | scalar >> 12)
                bytes[count + 1] = UInt8(truncatingIfNeeded: 0x80 | scalar >> 6 & 0x3F)
                bytes[count + 2] = UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F)
                count += 3
            } else {
                bytes[count] = UInt8(truncatingIfNeeded: 0xF0 | scalar >> 18)
                bytes[count + 1] = UInt8(truncatingIfNeeded: 0x80 | scalar >> 12 & 0x3F)
                bytes[count + 2] = UInt8(truncatingIfNeeded: 0x80 | scalar >> 6 & 0x3F)
                bytes[count + 3] = UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F)
                count += 4
            }
            for at in start..<count { spans[at] = span }
            return true
        }
    }

    // MARK: - The slow pass

    /// By code points: fold, decompose, order the marks, compose. Bounded by the limit on bytes.
    private mutating func foldByCodePoint(_ input: UnsafeBufferPointer<UInt8>, _ table: CanonicalTable) {
        let composed = CanonicalComposition.compose(input, table)
        let room = CanonicalLimits.bytes
        var kept: [CanonicalText.Span] = []
        var whole = true
        bytes = [UInt8](unsafeUninitializedCapacity: room) { bytes, written in
            kept = [CanonicalText.Span](unsafeUninitializedCapacity: room) { spans, spanCount in
                var writer = Writer(bytes: bytes, spans: spans)
                for part in composed where whole { whole = writer.put(part.scalar, part.span) }
                written = writer.count
                spanCount = writer.count
            }
        }
        spans = kept
        if !whole { isTruncated = true }
    }
}

private func exchange<Value>(_ value: inout Value, with other: Value) -> Value {
    var other = other
    swap(&value, &other)
    return other
}
