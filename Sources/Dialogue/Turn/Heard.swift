public import Expressions

/// What was understood in a turn.
public struct Heard: Sendable {
    public internal(set) var intent: String?
    public internal(set) var score: Double
    public internal(set) var language: String
    public internal(set) var dialect: String?
    /// Slots this turn filled; sensitive ones are left out.
    public internal(set) var slots: [String: Value]
}
