import Handoff

/// A supervisor's ear: whom it is turned to, and what of them it has heard.
struct Listening {
    enum Target: Equatable {
        /// An agent, with whomever they talk.
        case agent(AgentID)
        /// One call, with whichever agent.
        case call(Int64)
    }

    let target: Target
    /// As it was asked for.
    let name: String
    /// The call that is heard now; nil between two.
    var call: Int64?
    /// What was heard of it last.
    var lastTalk: Int64 = 0

    init(_ target: Target, name: String) {
        self.target = target
        self.name = name
    }

    /// The conversation that is to be heard, when there is one.
    func conversation(in dispatcher: Dispatcher) -> Claim? {
        let claims: [Claim]
        switch target {
        case .agent(let agent): claims = dispatcher.view(of: agent)?.claims ?? []
        case .call(let call):
            guard case .talking(let claim)? = dispatcher.view(of: CallerID(UInt64(bitPattern: call)))?.stage else { return nil }
            claims = [claim]
        }
        return claims.first { dispatcher.view(of: $0.caller)?.isTalking == true }
    }
}
