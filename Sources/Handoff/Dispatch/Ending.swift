/// How a conversation ended; each ends once.
public enum Ending: Sendable, Hashable {
    /// A person talked with them.
    case served
    /// They hung up before anybody answered.
    case abandoned
    /// They no longer want to be called back.
    case cancelled
    /// They did not pick up when called back, as often as it was tried.
    case unreached
    /// Their queue was closed, or closed before anybody answered.
    case turnedAway
}
