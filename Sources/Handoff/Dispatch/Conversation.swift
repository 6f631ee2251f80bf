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
        /// Nobody who is at work may take them, and they have yet to be told.
        case turnedAway
    }

    /// Where a transferred caller came from.
    struct Origin: Sendable {
        let queue: QueueID
        let needs: SmallSet
    }

    // What a claim needs stands together, so that it is one or two reads of memory among a hundred thousand.
    var standing: Standing
    var fence: UInt64 = 0
    /// The agent who has them, by desk; meaningful when offered or talking.
    var desk = 0
    /// Since when they wait in this queue, this time.
    var joined: Int64
    var bucket: Int
    var stage: Stage
    var isCallback = false
    var listener: AgentID?
    var arrival: Arrival
    /// This stay in a queue, told from every other.
    var stay: UInt64
    /// How many of the queue's overflows are due.
    var overflowed = 0
    var tries = 0
    var origin: Origin?
}
