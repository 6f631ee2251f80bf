#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// A line in which nobody gives up (M/M/c): the classical formula for staffing.
///
///     let line = ErlangC(arrivals: 100.0 / 1800, handling: 180, servers: 14)
///     line.serviceLevel(within: 20)    // 0.888
///     line.averageWait                 // 7.8 s
///
/// A. K. Erlang, 1917; notation after Cooper, "Introduction to Queueing Theory", 1981. With more load than servers the line grows
/// for ever: everybody waits, and the waits are infinite.
public struct ErlangC: Sendable, Hashable {
    /// Calls a second.
    public let arrivals: Double
    /// Seconds of work a call, on average.
    public let handling: Double
    public let servers: Int

    public init(arrivals: Double, handling: Double, servers: Int) {
        self.arrivals = arrivals
        self.handling = handling
        self.servers = servers
    }

    /// In erlangs.
    public var load: Double { arrivals * handling }
    /// The share of their time that servers work.
    public var occupancy: Double { min(1, load / Double(servers)) }
    public var isStable: Bool { load < Double(servers) }

    /// The share of calls that wait at all.
    public var delayed: Double {
        guard isStable else { return 1 }
        // C = B / (1 - ρ(1 - B)), written by 1/B.
        let inverse = ErlangB.inverse(load: load, servers: servers)
        return 1 / (inverse - load / Double(servers) * (inverse - 1))
    }

    /// ASA: the wait of an average call, those that do not wait included.
    public var averageWait: Double { isStable ? delayed / drain : .infinity }
    /// The wait of an average call among those that wait.
    public var averageWaitOfDelayed: Double { isStable ? 1 / drain : .infinity }
    /// Callers in the line, on average.
    public var averageLine: Double { arrivals * averageWait }

    /// The share of calls answered within so many seconds.
    public func serviceLevel(within threshold: Double) -> Double {
        isStable ? 1 - delayed * exp(-drain * threshold) : 0
    }

    /// The wait that only so small a share of calls exceeds: `percentile(0.9)`.
    public func percentile(_ share: Double) -> Double {
        guard isStable else { return .infinity }
        return max(0, log(delayed / (1 - share)) / drain)
    }

    /// The fewest servers that answer this share of calls within so many seconds: 80/20 is `share: 0.8, within: 20`.
    public static func servers(arrivals: Double, handling: Double, share: Double, within threshold: Double) -> Int {
        guard arrivals > 0, handling > 0, share < 1 else { return 0 }
        var servers = Int(min(arrivals * handling, Double(Limits.servers))) + 1
        while servers < Limits.servers {
            if ErlangC(arrivals: arrivals, handling: handling, servers: servers).serviceLevel(within: threshold) >= share { break }
            servers += 1
        }
        return servers
    }

    /// Departures beyond arrivals while everybody works, a second.
    private var drain: Double { Double(servers) / handling - arrivals }
}
