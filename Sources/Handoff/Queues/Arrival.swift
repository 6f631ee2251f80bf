/// A caller who asks for a person, with what the hotline's audiences gave them.
///
///     Arrival(CallerID(7), queue: elderly, needs: [yue], credit: .seconds(300), audience: 0)
public struct Arrival: Sendable, Hashable {
    public var id: CallerID
    public var queue: QueueID
    /// Skills that the agent must have, beside those of the queue.
    public var needs: SmallSet
    /// 0 goes before 1, whoever came first: for emergencies alone, since only tiers can make somebody wait without end.
    public var tier: UInt8
    /// They stand as if they had come so much earlier.
    public var credit: Microseconds
    /// Why they have credit, by its place in the dispatcher's list of audiences.
    public var audience: Int?
    /// Who calls (a number made from their telephone number): whoever hangs up and calls again soon finds their place kept.
    public var party: UInt64?

    public init(
        _ id: CallerID, queue: QueueID, needs: SmallSet = [], tier: UInt8 = 1, credit: Microseconds = .zero, audience: Int? = nil,
        party: UInt64? = nil
    ) {
        self.id = id
        self.queue = queue
        self.needs = needs
        self.tier = tier
        self.credit = credit
        self.audience = audience
        self.party = party
    }
}
