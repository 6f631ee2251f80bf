#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// A line from which callers hang up (M/M/c + M): patience is exponential.
///
///     let line = ErlangA(arrivals: 48.0 / 60, handling: 60, servers: 50, patience: 120)
///     line.abandoned                    // 0.0309
///     line.averageWait                  // 3.71 s
///
/// C. Palm, "Research on telephone traffic carried by full availability groups", 1957; O. Garnett, A. Mandelbaum, M. Reiman,
/// "Designing a call center with impatient customers", 2002. Everything is a sum or an integral of positive terms, so nothing cancels.
public struct ErlangA: Sendable, Hashable {
    /// Calls a second.
    public let arrivals: Double
    /// Seconds of work a call, on average.
    public let handling: Double
    public let servers: Int
    /// Seconds after which callers hang up, on average.
    public let patience: Double

    /// The share of calls that wait at all.
    public let delayed: Double
    /// Callers in the line, on average.
    public let averageLine: Double
    /// How likely all servers but one are busy: from there a call opens the line.
    private let nearlyFull: Double

    public init(arrivals: Double, handling: Double, servers: Int, patience: Double) {
        self.arrivals = arrivals
        self.handling = handling
        self.servers = servers
        self.patience = patience
        // States with all servers busy, beside the state "all busy, nobody waits" taken as 1.
        let rate = Double(servers) / handling
        var term = 1.0
        var waiting = 0.0
        var line = 0.0
        for position in 1...Limits.lineStates {
            term *= arrivals / (rate + Double(position) / patience)
            waiting += term
            line += term * Double(position)
            if arrivals < rate + Double(position) / patience, term * Double(position) < line * 1e-18 { break }
        }
        let full = 1 / (ErlangB.inverse(load: arrivals * handling, servers: servers) + waiting)
        delayed = full * (1 + waiting)
        averageLine = full * line
        nearlyFull = full * rate / arrivals
    }

    /// The share of calls that hang up before they are answered.
    public var abandoned: Double { averageLine / patience / arrivals }
    /// The wait of an average call, answered or not.
    public var averageWait: Double { averageLine / arrivals }
    /// ASA: the wait of an average call that is answered.
    public var averageWaitOfAnswered: Double { integral(to: .infinity) { $0 * exp(-$0 / patience) } / (1 - abandoned) }
    /// The share of their time that servers work.
    public var occupancy: Double { arrivals * (1 - abandoned) * handling / Double(servers) }

    /// The share of all calls that are answered within so many seconds.
    public func answered(within threshold: Double) -> Double {
        1 - delayed + integral(to: threshold) { exp(-$0 / patience) }
    }

    /// The share of all calls that hang up within so many seconds.
    public func abandoned(within threshold: Double) -> Double {
        let longer = delayed - integral(to: threshold) { _ in 1 }
        return -expm1(-threshold / patience) * longer + integral(to: threshold) { -expm1(-$0 / patience) }
    }

    public func serviceLevel(_ definition: ServiceLevel, within threshold: Double) -> Double {
        definition.share(
            answeredWithin: answered(within: threshold), abandonedWithin: abandoned(within: threshold), answered: 1 - abandoned, offered: 1)
    }

    /// ∫ v(t) weight(t) dt from 0, with v the density of the wait that a caller of endless patience would have:
    /// v(t) = λ P(c-1 busy) exp((λ/θ)(1 - e^{-θt}) - cμt).
    private func integral(to end: Double, _ weight: (Double) -> Double) -> Double {
        let rate = Double(servers) / handling
        func density(_ t: Double) -> Double {
            // At t = 0 it is the rate at which calls find exactly all servers busy and wait their first moment.
            exp(-arrivals * patience * expm1(-t / patience) - rate * t) * weight(t)
        }
        // It peaks where arrivals that stay equal departures, and is no narrower than the spread there.
        let peak = arrivals > rate ? log(arrivals / rate) * patience : 0
        let width = 1 / (abs(rate - arrivals) + (max(arrivals, rate) / patience).squareRoot())
        var sum = 0.0
        var start = 0.0
        while start < end {
            let stop = min(end, start + width)
            let panel = GaussLegendre.integral(from: start, to: stop, density)
            sum += panel
            start = stop
            if start > peak, panel <= sum * 1e-17 { break }
        }
        return arrivals * nearlyFull * sum
    }
}
