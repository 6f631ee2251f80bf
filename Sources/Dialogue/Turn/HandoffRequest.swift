public import Expressions
public import Flows

/// A caller on the way to a person, with what the person should know.
public struct HandoffRequest: Sendable {
    public let queue: String
    public let priority: Priority
    /// Seconds the caller is taken to have come earlier.
    public let credit: Double
    public let reason: String
    public let skills: [String]
    public let language: String
    public let dialect: String?
    public let audience: String?
    public let intent: String
    /// What is known so far; sensitive slots are left out.
    public let slots: [String: Value]
}
