/// An agent as an onlooker sees them.
public struct AgentView: Sendable, Hashable {
    public enum Presence: String, Sendable {
        case ready, breathing, paused, leaving, gone
    }

    public let agent: Agent
    public let presence: Presence
    /// Offers and conversations they have.
    public let claims: [Claim]
    /// Conversations that they write notes about.
    public let wrapUps: [Claim]
}
