public import Language

/// What an utterance was taken to mean, and why.
public struct Understanding: Sendable {
    public enum Outcome: Sendable {
        case understood(IntentMatch)
        /// Two or three are too close to tell apart.
        case unsure([IntentMatch])
        case rejected
    }

    public let canonical: CanonicalText
    /// The canonical text with dialect words read as standard ones; the same bytes when there was none.
    public let folded: [UInt8]
    public let folds: [Fold]
    public let heard: HeardLanguage
    /// Every intent with any evidence, best first.
    public let ranked: [IntentMatch]
    public let outcome: Outcome
    /// Rules that reached the limits of matching and were passed over.
    public let failures: [String]
}
