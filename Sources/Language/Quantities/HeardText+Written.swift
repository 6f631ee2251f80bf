extension HeardText {
    /// One scalar as the caller wrote it.
    func written(_ index: Int) -> String { index >= 0 && index < count ? written(index..<index + 1) : "" }

    /// Folded digits and signs, as text.
    func ascii(_ range: Range<Int>) -> String {
        String(decoding: range.compactMap { UInt8(exactly: self[$0]) }.filter { $0 != 0x2C }, as: UTF8.self)
    }
}
