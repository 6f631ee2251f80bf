public import Language

/// What an utterance was taken to mean, and why.
public struct Understanding: Sendable {
    public enum Outcome: Sendable, Hashable {
        case understood(IntentMatch)
        /// Two or three intents too close to choose between: the caller is asked. Best first.
        case unsure([IntentMatch])
        case rejected
    }

    /// The canonical text, and the same with the dialects' words folded.
    public let canonical: CanonicalText
    public let folded: CanonicalText
    /// The folded text with words put right that were written as they sound; the folded text itself when none was, or none had to be.
    public let sounded: CanonicalText
    public let heard: HeardLanguage
    public let outcome: Outcome
    /// What else was asked for in the same breath: "我要报修，顺便查一下电费".
    public let next: IntentMatch?

    let ranks: [Ranked]
    let clues: [Clue]
    /// What learned cues make of it, and who knows them.
    let learned: (scoring: LearnedScoring, opinion: LearnedOpinion)?
    let failed: [Int]
    let rules: CompiledRules

    /// Every intent that has evidence, best first; also those that were cancelled, with score 0.
    public var ranked: [IntentMatch] { ranks.map { IntentMatch(intent: rules.names[Int($0.intent)], score: $0.score) } }

    /// The intent that was understood.
    public var match: IntentMatch? {
        if case .understood(let match) = outcome { match } else { nil }
    }

    public var intent: String? { match?.intent }
}
