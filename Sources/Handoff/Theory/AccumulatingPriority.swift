/// Classes whose claim grows while they wait, each at its own rate (M/M/c): what waits would be if the old aged faster.
///
///     AccumulatingPriority(arrivals: [0.4, 0.4], rates: [1, 0.5], handling: 1, servers: 1).averageWaits    // [3, 5]
///
/// L. Kleinrock, "A delay dependent queue discipline", 1964; D. Stanford, P. Taylor, I. Ziedins, "Waiting time distributions in the
/// accumulating priority queue", 2014. The dispatcher gives credit in seconds instead, which is a fixed order; this is for comparison.
public struct AccumulatingPriority: Sendable, Hashable {
    /// Calls a second of each class.
    public let arrivals: [Double]
    /// What each class gains a second; above 0, in any unit.
    public let rates: [Double]
    /// Seconds of work a call, on average.
    public let handling: Double
    public let servers: Int

    public init(arrivals: [Double], rates: [Double], handling: Double, servers: Int) {
        self.arrivals = arrivals
        self.rates = rates
        self.handling = handling
        self.servers = servers
    }

    /// Seconds that each class waits on average, in the order given.
    public var averageWaits: [Double] {
        let together = ErlangC(arrivals: arrivals.reduce(0, +), handling: handling, servers: servers)
        let classes = zip(arrivals, rates).enumerated().map { index, pair in
            (index: index, work: pair.0 * handling / Double(servers), rate: pair.1)
        }
        var waits = [Double](repeating: 0, count: classes.count)
        // The slowest first: each wait needs only those of slower classes.
        let ordered = classes.sorted { $0.rate < $1.rate }
        for (place, one) in ordered.enumerated() {
            var wait = together.averageWait
            for slower in ordered[..<place] { wait -= slower.work * waits[slower.index] * (1 - slower.rate / one.rate) }
            var share = 1.0
            for faster in ordered[(place + 1)...] { share -= faster.work * (1 - one.rate / faster.rate) }
            waits[one.index] = wait / share
        }
        return waits
    }
}
