/// What `xiangyin learn` found out about all intents together, and from what.
///
///     "settings": { "learned": { "temperature": 1.3, "threshold": 0.31, "from": "massive_zh_cn.jsonl", "examples": 11514, "seed": 1 } }
public struct LearnedSettings: Sendable, Equatable {
    /// Sums are divided by it before they become probabilities; fitted on examples that were not learned from, so that 0.9 is right nine times in ten.
    public var temperature: Double
    /// The probability below which learned cues alone understood nothing, unless a person set a threshold.
    public var threshold: Double?
    /// The file of examples, and how many of them were learned from.
    public var from: String?
    public var examples: Int?
    public var seed: UInt64?
    /// What speaks for none of the intents; there only when the examples had some that were out of scope.
    public var outOfScope: LearnedCues?

    public init(
        temperature: Double = 1, threshold: Double? = nil, from: String? = nil, examples: Int? = nil, seed: UInt64? = nil,
        outOfScope: LearnedCues? = nil
    ) {
        self.temperature = temperature
        self.threshold = threshold
        self.from = from
        self.examples = examples
        self.seed = seed
        self.outOfScope = outOfScope
    }
}
