package import Patterns

/// One thing that callers may want, as its designer wrote it.
public struct Intent: Sendable {
    /// A word that is found anywhere (Latin words whole), or a regular expression, and what it adds.
    public struct Rule: Sendable {
        public let text: String
        /// From 0 to 1; nil: what `Weights` says.
        public let weight: Double?
        /// Compiled when the file was read; nil: plain words.
        package let pattern: Pattern?
        /// What a text must hold for the pattern to match.
        let requirements: PatternRequirements

        /// Whether all that the pattern can match is a list of words: then it never runs.
        package var isWordList: Bool { requirements.words != nil }

        /// Plain words.
        init(_ text: String, weight: Double? = nil) {
            self.text = text
            self.weight = weight
            pattern = nil
            requirements = .none
        }

        init(pattern text: String, weight: Double? = nil) throws(PatternError) {
            self.text = text
            self.weight = weight
            let pattern = try PatternSource.compile(text)
            self.pattern = pattern
            requirements = PatternRequirements(of: pattern.source)
        }
    }

    public let name: String
    /// What the engine calls it when it asks which was meant, by language tag (`""` for any).
    public var title: [(language: String, words: String)] = []
    public var keywords: [Rule] = []
    public var patterns: [Rule] = []
    /// Words or patterns that rule the intent out.
    public var unless: [Rule] = []
    /// Promises: each must be understood as this intent.
    public var samples: [String] = []
    /// What `xiangyin learn` found out.
    public var learned: LearnedCues?

    init(name: String) { self.name = name }
}
