/// An intent that an utterance speaks for, with its score from 0 to 1 and everything that was said for and against it.
public struct IntentMatch: Sendable, Hashable {
    public let intent: String
    public let score: Double
    /// In the order in which it was said.
    public let evidence: [Evidence]

    public init(intent: String, score: Double, evidence: [Evidence] = []) {
        self.intent = intent
        self.score = score
        self.evidence = evidence
    }
}
