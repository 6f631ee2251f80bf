public import Expressions
public import Flows

/// What the world must do: it leaves the engine as a value.
public enum Action: Sendable {
    /// Takes the caller to a person.
    case handoff(HandoffRequest)
    case workOrder(id: String, kind: String, number: String, priority: String, fields: [(name: String, value: Value)])
    case survey(name: String, answers: [(name: String, value: Value)])
}
