/// A caller as an onlooker sees them: where they stand and who has them.
public struct CallerView: Sendable, Hashable {
    public enum Stage: Sendable, Hashable {
        case waiting
        /// Between two tries to call them back.
        case resting
        case offered(Claim)
        case talking(Claim)
        /// Their queue is closed, and they have yet to be told.
        case turnedAway
    }

    public let arrival: Arrival
    public let stage: Stage
    /// When they came, or came first when their place was kept.
    public let came: Microseconds
    public let isCallback: Bool
    public let fence: UInt64
    public let listener: AgentID?
}
