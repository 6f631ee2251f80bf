/// Words that were replaced by those a rule knows: a dialect's by the standard ones, or what a recogniser wrote by what sounds the same.
///
///     冇 -> 没有 (yue lexicon)
///     电废 -> 电费 (same sound)
public struct Fold: Sendable, CustomStringConvertible {
    private let word: FoldedWord
    /// Where `to` stands in the folded text: UTF-8 offsets. Where it was said: `originalRange(of:)` of that text.
    public let range: Range<Int>
    /// Where it stood in the text before any word was replaced.
    package let source: Range<Int>

    init(_ word: FoldedWord, at range: Range<Int>, source: Range<Int>) {
        self.word = word
        self.range = range
        self.source = source
    }

    /// The word as it was said, in canonical characters.
    public var from: String { word.from }
    public var to: String { word.to }
    /// The table that knows it: `yue`; nil when it is the sound that tells.
    public var dialect: String? { word.dialect }

    public var description: String { "\(from) -> \(to) (\(dialect.map { "\($0) lexicon" } ?? "same sound"))" }

    func moved(by distance: Int) -> Fold {
        Fold(word, at: range.lowerBound + distance..<range.upperBound + distance, source: source)
    }
}

extension Fold: Hashable {
    public static func == (one: Fold, other: Fold) -> Bool {
        one.range == other.range && one.source == other.source && one.from == other.from && one.to == other.to
            && one.dialect == other.dialect
    }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(range)
        hasher.combine(from)
    }
}
