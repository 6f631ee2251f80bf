public import Expressions

/// Runs another flow and comes back: `{ "call": "identify", "with": { "number": "caller.number" }, "results": { "account": "account" } }`.
public struct Call: Sendable {
    public let flow: String
    public let inputs: [(slot: String, value: Expression)]
    /// Slots of this flow, each from a slot of the called one.
    public let results: [(slot: String, from: String)]
}
