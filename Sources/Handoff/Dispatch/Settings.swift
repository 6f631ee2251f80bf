extension Dispatcher {
    /// Times that hold for all queues.
    public struct Settings: Sendable, Hashable {
        /// For how long an offer rings before the caller goes back to their place and on to the next agent.
        public var lease = Microseconds.seconds(15)
        /// For how long an agent who refused an offer gets none.
        public var breather = Microseconds.seconds(5)
        /// For how long the place of somebody who hung up is kept.
        public var returnWindow = Microseconds.seconds(120)
        /// Between one try to call back and the next.
        public var callbackPause = Microseconds.seconds(180)
        public var callbackTries = 3

        public init() {}
    }
}
