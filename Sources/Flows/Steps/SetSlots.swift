public import Expressions

/// Gives slots values: `{ "set": { "urgent": "bill.overdue > 500", "language": "'en'" } }`. `language` is the caller's language.
public struct SetSlots: Sendable {
    public struct Assignment: Sendable {
        public let slot: String
        public let value: Expression
    }

    public let assignments: [Assignment]
}
