/// What became of some calls.
public struct Tally: Sendable, Hashable {
    public internal(set) var offered = 0
    /// Beside those: how many found their queue closed, or waited until it closed.
    public internal(set) var turnedAway = 0
    /// How many had to wait.
    public internal(set) var delayed = 0
    public internal(set) var answered = 0
    public internal(set) var abandoned = 0
    public internal(set) var overflowed = 0
    public internal(set) var answeredInTime = 0
    public internal(set) var abandonedInTime = 0
    /// Seconds waited, by those who were answered.
    public internal(set) var waitOfAnswered = 0.0
    /// Seconds waited, by those who hung up.
    public internal(set) var waitOfAbandoned = 0.0
    public internal(set) var longestWait = 0.0
    /// Seconds of agents' time, notes included.
    public internal(set) var work = 0.0

    /// Seconds that an average call waits, answered or not.
    public var averageWait: Double { share(waitOfAnswered + waitOfAbandoned, of: offered) }
    /// ASA: seconds that an average answered call waits.
    public var averageWaitOfAnswered: Double { share(waitOfAnswered, of: answered) }
    public var abandonment: Double { share(Double(abandoned), of: offered) }

    public func serviceLevel(_ definition: ServiceLevel) -> Double {
        definition.share(
            answeredWithin: Double(answeredInTime), abandonedWithin: Double(abandonedInTime), answered: Double(answered),
            offered: Double(offered))
    }

    mutating func add(_ other: Tally) {
        offered += other.offered
        turnedAway += other.turnedAway
        delayed += other.delayed
        answered += other.answered
        abandoned += other.abandoned
        overflowed += other.overflowed
        answeredInTime += other.answeredInTime
        abandonedInTime += other.abandonedInTime
        waitOfAnswered += other.waitOfAnswered
        waitOfAbandoned += other.waitOfAbandoned
        longestWait = max(longestWait, other.longestWait)
        work += other.work
    }

    private func share(_ part: Double, of whole: Int) -> Double { whole > 0 ? part / Double(whole) : 0 }
}
