/// A dialect's word that was replaced by the standard one.
///
///     冇 -> 没有 (yue lexicon)
public struct Fold: Sendable, Hashable, CustomStringConvertible {
    /// The word as it was said, in canonical characters.
    public let from: String
    public let to: String
    /// The table that knows it: `yue`.
    public let dialect: String
    /// Where `to` stands in the folded text: UTF-8 offsets.
    public let range: Range<Int>
    /// Where it was said: UTF-8 offsets of the original.
    public let originalRange: Range<Int>

    public var description: String { "\(from) -> \(to) (\(dialect) lexicon)" }
}
