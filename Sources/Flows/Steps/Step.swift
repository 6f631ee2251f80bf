public import Expressions

/// One step of a node: a verb, and perhaps a condition: `{ "if": "bill.overdue > 0", "say": "..." }`.
public struct Step: Sendable {
    public let condition: Expression?
    public let verb: Verb

    public init(condition: Expression? = nil, verb: Verb) {
        self.condition = condition
        self.verb = verb
    }
}
