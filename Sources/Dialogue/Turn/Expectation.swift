/// What the engine listens for next, and for how long.
public struct Expectation: Sendable, Equatable {
    public struct Keys: Sendable, Equatable {
        public let min: Int
        public let max: Int
        public let terminator: String
        /// Seconds.
        public let interdigit: Double
    }

    public let text: Bool
    public let keys: Keys?
    /// Seconds.
    public let timeout: Double
    public let bargein: Bool
    /// Words likely to come, for a speech recogniser.
    public let hints: [String]
}
