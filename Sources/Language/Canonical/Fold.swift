/// Words that were replaced by those a rule knows: a dialect's by the standard ones, or what a recogniser wrote by what sounds the same.
///
///     冇 -> 没有 (yue lexicon)
///     电废 -> 电费 (same sound)
public struct Fold: Sendable, Hashable, CustomStringConvertible {
    /// The word as it was said, in canonical characters.
    public let from: String
    public let to: String
    /// The table that knows it: `yue`; nil when it is the sound that tells.
    public let dialect: String?
    /// Where `to` stands in the folded text: UTF-8 offsets. Where it was said: `originalRange(of:)` of that text.
    public let range: Range<Int>
    /// Where it stood in the text before any word was replaced.
    package let source: Range<Int>

    public var description: String { "\(from) -> \(to) (\(dialect.map { "\($0) lexicon" } ?? "same sound"))" }
}
