public import Expressions

/// Goes by a value: `{ "switch": "kind", "cases": { "home": "a", "shop": "b" }, "else": "c" }`.
public struct Switch: Sendable {
    public let value: Expression
    public let cases: [String: Target]
    /// Without it, a value that fits no case goes on to the next step.
    public let otherwise: Target?
}
