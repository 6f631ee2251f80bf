/// Why a caller was not let into a queue.
public enum Refusal: Sendable, Hashable {
    /// The queue that an agent would send their caller to is closed.
    case closed
    /// As many wait as the dispatcher holds.
    case full
    /// This conversation is here already.
    case present
    /// There is no such queue.
    case unknownQueue
}
