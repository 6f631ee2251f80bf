/// A dialect word that was read as a standard one: 冇电 as 没有电, by the table `yue`.
public struct Fold: Sendable, Equatable {
    public let word: String
    public let standard: String
    public let dialect: String
    /// UTF-8 range of the word in the canonical text.
    public let range: Range<Int>
    /// UTF-8 range of the standard word in the folded text.
    public let folded: Range<Int>
}
