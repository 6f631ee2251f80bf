/// Takes the caller to a person: `{ "handoff": "service", "reason": "{{intent}}", "closed": "leave-message", "next": "survey" }`.
public struct Handoff: Sendable {
    public let queue: String
    public let reason: Template?
    public let say: Text?
    /// Where to go when the queue's hours are over, or end while the caller waits; without it the call ends.
    public let closed: Target?
    /// Where to go when the agent is done; without it the call ends.
    public let next: Target?
}
