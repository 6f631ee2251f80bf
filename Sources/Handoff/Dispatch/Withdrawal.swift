/// Why an offer was taken back.
public enum Withdrawal: Sendable, Hashable {
    /// The agent refused it.
    case rejected
    /// The lease ran out.
    case timedOut
    /// The caller hung up.
    case hungUp
    /// The agent is lost or signed off.
    case agentGone
}
