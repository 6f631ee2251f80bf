package import Dialogue

/// A call as far as the machine takes it: to its end, or to the moment when a person is asked for.
package struct WalkedCall: Sendable {
    package enum End: Sendable {
        /// The flow came to its end.
        case served
        /// The caller hung up before.
        case hungUp
        case handedOver(HandoffRequest)
    }

    /// The first thing that the caller wanted; empty when nothing was understood.
    package let intent: String
    /// From the first word to the end, or to the queue.
    package let seconds: Double
    package let end: End
}
