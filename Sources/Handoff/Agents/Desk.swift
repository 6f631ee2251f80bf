/// An agent at work, within the dispatcher.
struct Desk: Sendable {
    enum Presence: UInt8, Sendable {
        /// Offered callers as they come.
        case ready
        /// For a moment after refusing an offer.
        case breathing
        /// Not offered anything, but may claim.
        case paused
        /// Signed off: finishes what they have.
        case leaving
        case gone
    }

    var agent: Agent
    var profile: Int
    var presence = Presence.gone
    /// When they last became less busy.
    var since: Int64 = 0
    /// Where their conversations are kept, offers included.
    var slots: [Int] = []
    /// Conversations that they write notes about.
    var wrapUps: [Claim] = []
    /// Their entry among the idle, while they are there.
    var seat: Seat?
    /// Tells this breather's end from an earlier one's.
    var breather: UInt64 = 0

    var load: Int { slots.count + wrapUps.count }
    var hasRoom: Bool { load < agent.capacity }
    /// Whether they count as staff for expected waits.
    var isStaff: Bool { presence == .ready || presence == .breathing }
}
