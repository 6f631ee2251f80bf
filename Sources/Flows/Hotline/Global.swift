public import Expressions
public import Intents

/// An intent, words or a key that lives in every node: `{ "intent": "emergency", "urgent": true, "go": "danger" }`.
public struct Global: Sendable {
    public let trigger: Trigger
    public let condition: Expression?
    /// Listened to before the node's own options.
    public let urgent: Bool
    public let reaction: Reaction
}
