/// Looking in from outside: nothing changes.
extension Dispatcher {
    /// A caller who is in; nil when they are not, or no longer.
    public func view(of caller: CallerID) -> CallerView? { slots[caller].map(view) }

    /// Everybody who is in: those who wait first, in the order of their standing.
    public var callers: [CallerView] {
        let inside = conversations.indices.filter { conversations[$0].stage != .over }
        return inside.sorted { a, b in
            let (first, second) = (conversations[a], conversations[b])
            let waits = (first.stage == .waiting, second.stage == .waiting)
            return waits.0 != waits.1 ? waits.0 : first.standing < second.standing
        }.map(view)
    }

    public func view(of agent: AgentID) -> AgentView? { deskNumbers[agent].map(agentView) }

    /// Everybody who ever signed on.
    public var agents: [AgentView] { desks.indices.map(agentView) }

    private func view(_ slot: Int) -> CallerView {
        let conversation = conversations[slot]
        let stage: CallerView.Stage =
            switch conversation.stage {
            case .waiting, .over: .waiting
            case .resting: .resting
            case .offered: .offered(claim(of: slot))
            case .talking: .talking(claim(of: slot))
            case .turnedAway: .turnedAway
            }
        return CallerView(
            arrival: conversation.arrival, stage: stage, came: Microseconds(conversation.standing.arrival),
            isCallback: conversation.isCallback, fence: conversation.fence, listener: conversation.listener)
    }

    private func agentView(_ desk: Int) -> AgentView {
        let presence: AgentView.Presence =
            switch desks[desk].presence {
            case .ready: .ready
            case .breathing: .breathing
            case .paused: .paused
            case .leaving: .leaving
            case .gone: .gone
            }
        return AgentView(
            agent: desks[desk].agent, presence: presence, claims: desks[desk].slots.map(claim), wrapUps: desks[desk].wrapUps)
    }
}
