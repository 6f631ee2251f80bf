import Handoff

/// A dispatcher with a clock that tests set, and short names.
struct Line {
    static let service = QueueID(0)
    static let elderly = QueueID(1)
    static let experts = QueueID(2)
    /// Skills.
    static let patient = 0
    static let cantonese = 1

    var dispatcher: Dispatcher
    var now = 0.0

    init(wrapUp: Double = 0, callbackAfter: Double? = nil, settings: Dispatcher.Settings = .init()) {
        dispatcher = Dispatcher(
            queues: [
                ServiceQueue("service", callbackAfter: callbackAfter.map { .seconds($0) }, wrapUp: .seconds(wrapUp)),
                ServiceQueue("elderly", skills: [Self.patient], overflow: [.init(after: .seconds(60), to: Self.service)]),
                ServiceQueue("experts"),
            ], audiences: ["elderly", "a caller who was not understood"], settings: settings)
    }

    /// What an event brings.
    mutating func callAsFunction(_ event: Dispatcher.Event, at time: Double? = nil) -> [Dispatcher.Effect] {
        now = time ?? now
        return dispatcher.apply(event, at: .seconds(now))
    }

    @discardableResult
    mutating func arrive(
        _ id: UInt64, _ queue: QueueID = Self.service, needs: SmallSet = [], tier: UInt8 = 1, credit: Double = 0, audience: Int? = nil,
        party: UInt64? = nil, at time: Double? = nil
    ) -> [Dispatcher.Effect] {
        self(
            .arrive(
                Arrival(CallerID(id), queue: queue, needs: needs, tier: tier, credit: .seconds(credit), audience: audience, party: party)),
            at: time)
    }

    @discardableResult
    mutating func signOn(
        _ id: UInt32, queues: SmallSet = [0], skills: SmallSet = [], capacity: Int = 1, atOnce: Bool = false, at time: Double? = nil
    ) -> [Dispatcher.Effect] {
        self(.signOn(Agent(AgentID(id), queues: queues, skills: skills, capacity: capacity, answersAtOnce: atOnce)), at: time)
    }

    func ahead(_ id: UInt64) -> Int? { dispatcher.ahead(of: CallerID(id)) }

    /// The order in which callers go to one agent who takes them all.
    mutating func order(by agent: UInt32 = 99, queues: SmallSet = [0, 1, 2], skills: SmallSet = [0, 1]) -> [UInt64] {
        var order: [UInt64] = []
        var effects = signOn(agent, queues: queues, skills: skills, atOnce: true)
        while let claim = effects.claims.last {
            order.append(claim.caller.number)
            effects = self(.complete(claim))
        }
        return order
    }
}

extension [Dispatcher.Effect] {
    /// The claims that were offered or connected.
    var claims: [Claim] {
        compactMap {
            switch $0 {
            case .offered(let claim, _), .connected(let claim, _, _): claim
            default: nil
            }
        }
    }
}
