/// One offer of one caller to one agent. The fence grows with every offer, so that an answer to an old offer is told from one to the new.
public struct Claim: Sendable, Hashable {
    public let caller: CallerID
    public let agent: AgentID
    public let fence: UInt64

    public init(caller: CallerID, agent: AgentID, fence: UInt64) {
        self.caller = caller
        self.agent = agent
        self.fence = fence
    }
}
