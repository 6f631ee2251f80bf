#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// Classes of callers of which the higher always go first (M/M/c, non-preemptive, one mean handling time): hard tiers.
///
///     let tiers = StrictPriority(arrivals: [0.4, 0.4], handling: 1, servers: 1)    // highest first
///     tiers.averageWaits                // [1.33, 6.67]; without tiers both would wait 4
///
/// A. Cobham, "Priority assignment in waiting line problems", 1954; R. H. Davis, "Waiting-time distribution of a multi-server,
/// priority queueing system", 1966; O. Kella, U. Yechiali, "Waiting times in the non-preemptive priority M/M/c queue", 1985.
public struct StrictPriority: Sendable, Hashable {
    /// Calls a second of each class, the highest first.
    public let arrivals: [Double]
    /// Seconds of work a call, on average.
    public let handling: Double
    public let servers: Int

    public init(arrivals: [Double], handling: Double, servers: Int) {
        self.arrivals = arrivals
        self.handling = handling
        self.servers = servers
    }

    /// The same calls in one line, first come first served.
    public var together: ErlangC { ErlangC(arrivals: arrivals.reduce(0, +), handling: handling, servers: servers) }

    /// Seconds that each class waits on average.
    public var averageWaits: [Double] {
        let delayed = together.delayed
        return arrivals.indices.map { index in
            let (above, upTo) = occupancies(index)
            return upTo < 1 ? delayed / rate / ((1 - above) * (1 - upTo)) : .infinity
        }
    }

    /// The share of each class that is answered within so many seconds.
    public func serviceLevels(within threshold: Double) -> [Double] {
        let delayed = together.delayed
        return arrivals.indices.map { index in
            let (above, upTo) = occupancies(index)
            guard upTo < 1 else { return 0 }
            // Who waits, waits for a geometric number of departures, each lengthened by the higher classes that come meanwhile.
            let passage = FirstPassage(up: above * rate, down: rate, height: upTo)
            return 1 - delayed * passage.share(longerThan: threshold)
        }
    }

    /// Departures a second while everybody works.
    private var rate: Double { Double(servers) / handling }

    /// The share of all work that classes above one bring, and that those with it bring.
    private func occupancies(_ index: Int) -> (above: Double, upTo: Double) {
        let above = arrivals[..<index].reduce(0, +) / rate
        return (above, above + arrivals[index] / rate)
    }
}
