/// A line of callers waiting for a person: `"complaints": { "priority": "high", "credit": "2m", "hours": "counter" }`.
public struct Queue: Sendable {
    public struct Overflow: Sendable {
        /// Seconds of waiting.
        public let after: Double
        public let to: String
    }

    public let name: String
    public let title: Text?
    public let priority: Priority
    /// Seconds a caller is taken to have come earlier than they did.
    public let credit: Double
    /// What an agent must know; may hold expressions, as in `{{language}}`.
    public let skills: [Template]
    /// The name of a schedule; nil for always open.
    public let hours: String?
    /// "80% in 15s", as written.
    public let serviceLevel: String?
    public let overflow: [Overflow]
    /// Seconds of waiting after which a callback is offered.
    public let callbackAfter: Double?
}
