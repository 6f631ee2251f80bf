public import Intents

/// What was learned from examples: for each intent its cues, and what holds for all.
public struct Lesson: Sendable {
    public var settings: LearnedSettings
    /// By name, in the order of the names.
    public var intents: [(name: String, learned: LearnedCues)]
    /// How the held-back examples are understood by it.
    public var heldBack: [Judgement]

    /// The rules of a file in which nothing else stands.
    public var rules: IntentRules { IntentRules(learned: intents, settings: settings) }

    /// Cues of all intents together.
    public var cueCount: Int { intents.reduce(0) { $0 + $1.learned.cues.count } }
}
