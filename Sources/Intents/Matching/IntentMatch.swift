/// An intent that an utterance speaks for, with its score from 0 to 1. What was said for and against it: `Understanding.evidence(for:)`.
public struct IntentMatch: Sendable, Hashable {
    public let intent: String
    public let score: Double

    public init(intent: String, score: Double) {
        self.intent = intent
        self.score = score
    }
}
