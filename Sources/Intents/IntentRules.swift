import JSON

/// What callers may want and how they say it, as `intents.json` has it.
public struct IntentRules: Sendable {
    public struct Keyword: Sendable {
        public let text: String
        /// How much it tells alone, 0 to 1; nil leaves it to its length.
        public let weight: Double?
        let offset: Int
    }

    public struct Pattern: Sendable {
        public let source: String
        public let weight: Double?
        let offset: Int
    }

    public struct Intent: Sendable {
        public let name: String
        /// What the engine calls it when it asks which was meant, by language tag (`""` for any).
        public let title: [(language: String, words: String)]
        public let keywords: [Keyword]
        public let patterns: [Pattern]
        /// Words that rule the intent out.
        public let unless: [String]
        /// Promises: each must be understood as this intent.
        public let samples: [String]
    }

    public let intents: [Intent]
    /// The score from which an intent is understood.
    public let threshold: Double
    /// How far the best must be ahead of the next.
    public let margin: Double
    /// The file, for problems found later.
    let file: SourceFile?

    /// The same rules without the samples: what must keep the promises that samples are.
    public var withoutSamples: IntentRules {
        let bare = intents.map {
            Intent(name: $0.name, title: $0.title, keywords: $0.keywords, patterns: $0.patterns, unless: $0.unless, samples: [])
        }
        return IntentRules(intents: bare, threshold: threshold, margin: margin, file: file)
    }

    public static let none = IntentRules(intents: [], threshold: 0.5, margin: 0.1, file: nil)
}
