/// Something that happened to the queues, in the order in which it happened to everybody.
public struct DispatchRecord: Sendable, Equatable {
    public var number: Int64
    /// Microseconds since 1970.
    public var at: Int64
    /// JSON; see `QueueEvent`.
    public var event: String

    public init(number: Int64, at: Int64, event: String) {
        self.number = number
        self.at = at
        self.event = event
    }
}

/// The whole state of the queues after an event.
public struct DispatchImage: Sendable, Equatable {
    public var number: Int64
    public var words: String

    public init(number: Int64, words: String) {
        self.number = number
        self.words = words
    }
}
