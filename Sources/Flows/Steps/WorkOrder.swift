public import Expressions

/// Orders work: `{ "work-order": "repair", "fields": { "address": "address" }, "priority": "urgent", "into": "order_no" }`.
public struct WorkOrder: Sendable {
    public let kind: String
    public let fields: [(name: String, value: Expression)]
    public let priority: String
    /// The slot that takes the order's number.
    public let into: String?
}
