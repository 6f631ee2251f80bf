/// A caller within the dispatcher.
struct Conversation: Sendable {
    enum Stage: UInt8, Sendable {
        /// The slot is free.
        case over
        case waiting
        /// Between two tries to call them back.
        case resting
        case offered
        case talking
    }

    /// Where a transferred caller came from.
    struct Origin: Sendable {
        let queue: QueueID
        let needs: SmallSet
    }

    var arrival: Arrival
    var standing: Standing
    var stage: Stage
    /// Since when they wait in this queue, this time.
    var joined: Int64
    /// This stay in a queue, told from every other.
    var stay: UInt64
    var bucket: Int
    /// How many of the queue's overflows are due.
    var overflowed = 0
    /// The agent who has them, by desk; meaningful when offered or talking.
    var desk = 0
    var fence: UInt64 = 0
    var isCallback = false
    var tries = 0
    var origin: Origin?
    var listener: AgentID?
}
