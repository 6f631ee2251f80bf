public import Language

/// What an utterance was taken to mean, and why.
public struct Understanding: Sendable {
    public enum Outcome: Sendable, Hashable {
        case understood(IntentMatch)
        /// Two or three intents too close to choose between: the caller is asked. Best first.
        case unsure([IntentMatch])
        case rejected
    }

    public let canonical: CanonicalText
    /// The canonical text with the dialects' words folded.
    public var folded: CanonicalText { foldedAnew ?? canonical }
    /// The folded text with words put right that were written as they sound; the folded text itself when none was, or none had to be.
    public var sounded: CanonicalText { soundedAnew ?? folded }
    public let heard: HeardLanguage
    public let outcome: Outcome
    /// What else was asked for in the same breath: "我要报修，顺便查一下电费".
    public let next: IntentMatch?

    /// The folded text when any word was folded, and the one put right when any word was.
    let foldedAnew: CanonicalText?
    let soundedAnew: CanonicalText?
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
