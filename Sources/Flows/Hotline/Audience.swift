public import Expressions

/// A group of callers, by what is known and what was noticed, and how it is served:
///
///     "elderly": { "when": "caller.age >= 60", "speech": { "rate": "80%" }, "timeout": "x2", "menu": { "max": 3 } }
public struct Audience: Sendable {
    public struct Redirect: Sendable {
        public let queue: String?
        /// The queues whose callers it takes; nil for all.
        public let from: Set<String>?
        public let priority: Priority?
        /// Seconds.
        public let credit: Double?
    }

    public let name: String
    public let when: Expression
    public let speech: Speech
    /// Factor on every timeout.
    public let timeout: Double
    /// More tries than a question gives others.
    public let moreTries: Int
    /// The most options a menu reads out.
    public let menuMax: Int?
    /// Within how many inputs a person must be reachable from every node; `check` proves it.
    public let personWithin: Int?
    public let handoff: Redirect?
}
