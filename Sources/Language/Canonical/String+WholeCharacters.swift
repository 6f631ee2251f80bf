extension String {
    /// A range of UTF-8 offsets widened to whole characters; an empty one stays empty, at the start of its character.
    func wholeCharacters(in range: Range<Int>) -> Range<Int> {
        let range = range.clamped(to: 0..<utf8.count)
        if isPlainBoundary(range.lowerBound), isPlainBoundary(range.upperBound) { return range }
        // One walk, never back and forth: a character of 100,000 marks is measured once.
        var start = startIndex
        var lower = 0
        while start < endIndex {
            let next = index(after: start)
            let upper = lower + utf8.distance(from: start, to: next)
            if upper > range.lowerBound { return lower..<(range.isEmpty ? lower : end(from: next, upper, range.upperBound)) }
            start = next
            lower = upper
        }
        return utf8.count..<utf8.count
    }

    private func end(from index: Index, _ offset: Int, _ wanted: Int) -> Int {
        var index = index
        var offset = offset
        while offset < wanted, index < endIndex {
            let next = self.index(after: index)
            offset += utf8.distance(from: index, to: next)
            index = next
        }
        return offset
    }

    /// Whether characters surely part at an offset: between letters of ASCII and Han characters, which join nothing.
    private func isPlainBoundary(_ offset: Int) -> Bool {
        if offset == 0 || offset == utf8.count { return true }
        let index = utf8.index(startIndex, offsetBy: offset)
        guard Self.isPlain(utf8[index]) else { return false }
        let before = utf8.index(before: index)
        if utf8[before] < 0x80 { return Self.isPlain(utf8[before]) }
        guard offset >= 3 else { return false }
        return Self.isPlain(utf8[utf8.index(index, offsetBy: -3)])
    }

    /// The first byte of a printable ASCII character or of U+4000...U+9FFF.
    private static func isPlain(_ byte: UInt8) -> Bool {
        0x20...0x7E ~= byte || 0xE4...0xE9 ~= byte
    }
}
