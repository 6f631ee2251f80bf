extension UnsafeBufferPointer<UInt8> {
    /// The code point that starts at a byte, and its length. Text comes from `String` and is valid; where a pattern's
    /// offset or a cut made it not so, a stray byte counts as one character, and nothing is read beyond the end.
    @inlinable @inline(__always)
    package func scalar(at index: Int) -> (scalar: UInt32, length: Int) {
        let first = UInt32(self[index])
        if first < 0x80 { return (first, 1) }
        if first < 0xE0 {
            guard first >= 0xC0, index + 1 < count else { return (0xFFFD, 1) }
            return ((first & 0x1F) << 6 | UInt32(self[index + 1]) & 0x3F, 2)
        }
        if first < 0xF0 {
            guard index + 2 < count else { return (0xFFFD, 1) }
            return ((first & 0x0F) << 12 | (UInt32(self[index + 1]) & 0x3F) << 6 | UInt32(self[index + 2]) & 0x3F, 3)
        }
        guard index + 3 < count else { return (0xFFFD, 1) }
        return (
            (first & 0x07) << 18 | (UInt32(self[index + 1]) & 0x3F) << 12 | (UInt32(self[index + 2]) & 0x3F) << 6
                | UInt32(self[index + 3]) & 0x3F, 4
        )
    }
}
