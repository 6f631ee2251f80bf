/// What a simulation found.
public struct SimulationReport: Sendable {
    /// Callers of one class, of one queue, or all.
    public struct Row: Sendable {
        public let name: String
        public let tally: Tally
        public let averageWait: Estimate
        public let averageWaitOfAnswered: Estimate
        public let abandonment: Estimate
        /// Agents' time that went to them, of all there was.
        public let occupancy: Double
        let serviceLevels: [ServiceLevel: Estimate]

        public func serviceLevel(_ definition: ServiceLevel) -> Estimate { serviceLevels[definition] ?? Estimate(1, batches: []) }
    }

    /// An hour of the day.
    public struct Hour: Sendable {
        public let hour: Int
        public let classes: [Tally]
        public let total: Tally
        public let occupancy: Double
    }

    /// Agents alike.
    public struct StaffRow: Sendable {
        public let name: String
        public let occupancy: Double
    }

    /// How the waits that callers were told when they joined the line compare with those they had.
    public struct Expectations: Sendable, Hashable {
        public let compared: Int
        /// Seconds told beyond those waited, on average.
        public let bias: Double
        /// The square root of the mean squared difference, in seconds.
        public let error: Double
    }

    public let threshold: Double
    public let classes: [Row]
    public let queues: [Row]
    public let total: Row
    public let hours: [Hour]
    public let staff: [StaffRow]
    /// The most calls there were at once, waiting or talking.
    public let peak: Int
    public let expectations: Expectations?
    /// Seconds that were played.
    public let length: Double
    /// Why a class that is given something waits as it does, a sentence each:
    /// `elderly waited 0.4 s, all together 51.7 s: they stand 5 min earlier than they came.`
    public let reasons: [String]
}
