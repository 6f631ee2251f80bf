import Handoff
import Testing

/// Queueing theory against values worked out elsewhere: by mpmath with 40 digits, and where noted by another method.
@Suite struct TheoryTests {
    private func expect(_ got: Double, _ wanted: Double, _ what: String, within tolerance: Double = 1e-9) {
        #expect(abs(got - wanted) <= tolerance * max(1, abs(wanted)), "\(what) is \(got), not \(wanted)")
    }

    private static let trunks: [(load: Double, servers: Int, blocking: Double)] = [
        (1, 2, 0.2), (10, 10, 0.21458234310735), (20, 30, 0.0084574983401947), (84.06, 100, 0.0099917025880265),
        (650, 720, 0.00039122828088599), (684, 720, 0.006383935460815), (0, 3, 0), (5, 0, 1),
    ]

    @Test(arguments: trunks.indices)
    func erlangB(_ row: Int) {
        let (load, servers, blocking) = Self.trunks[row]
        expect(ErlangB.blocking(load: load, servers: servers), blocking, "B(\(load), \(servers))", within: 1e-12)
    }

    private static let withoutEnd: [(line: ErlangC, threshold: Double, delayed: Double, wait: Double, level: Double, percentile: Double)] =
        [
            (ErlangC(arrivals: 0.8, handling: 1, servers: 1), 1, 0.8, 4.0, 0.34501539753761, 10.397207708399),
            (
                ErlangC(arrivals: 100 / 1800, handling: 180, servers: 14), 20, 0.17413193359505, 7.8359370117772, 0.88835001917947,
                24.95893792322
            ),
            (
                ErlangC(arrivals: 250 / 3600, handling: 330, servers: 28), 30, 0.22724122754595, 14.75205346036, 0.85685030262034,
                53.28744421178
            ),
            (
                ErlangC(arrivals: 420 / 300, handling: 300, servers: 428), 15, 0.59703478791132, 22.388804546674, 0.59979561348241,
                67.005194884314
            ),
        ]

    @Test(arguments: withoutEnd.indices)
    func erlangC(_ row: Int) {
        let (line, threshold, delayed, wait, level, percentile) = Self.withoutEnd[row]
        expect(line.delayed, delayed, "P(wait)")
        expect(line.averageWait, wait, "ASA")
        expect(line.serviceLevel(within: threshold), level, "service level")
        expect(line.percentile(0.9), percentile, "90th percentile")
    }

    @Test func anOverloadedLineGrowsForEver() {
        let line = ErlangC(arrivals: 2, handling: 1, servers: 2)
        #expect(!line.isStable && line.delayed == 1 && line.averageWait == .infinity && line.serviceLevel(within: 60) == 0)
    }

    /// 80 % in 20 s, as tables of the trade have it.
    @Test(arguments: [(1.0, 180.0, 3), (10, 180, 14), (100, 180, 107), (428, 300, 441)])
    func staffing(_ load: Double, _ handling: Double, _ servers: Int) {
        #expect(ErlangC.servers(arrivals: load / handling, handling: handling, share: 0.8, within: 20) == servers)
    }

    private static let impatient: [(line: ErlangA, delayed: Double, abandoned: Double, wait: Double, answeredWait: Double)] = [
        (
            ErlangA(arrivals: 48 / 60, handling: 60, servers: 50, patience: 120),
            0.46777406855379, 0.030912249162193, 3.7094698994632, 3.6159002395531
        ),
        (
            ErlangA(arrivals: 100 / 1800, handling: 180, servers: 12, patience: 60),
            0.24042610835587, 0.075901796933451, 4.554107816007, 3.5198324085874
        ),
        (
            ErlangA(arrivals: 110 / 300, handling: 300, servers: 100, patience: 120),
            0.69281628712647, 0.10698353012882, 12.838023615458, 12.671822565025
        ),
        (
            ErlangA(arrivals: 0.8, handling: 1, servers: 1, patience: 2),
            0.59524743836503, 0.25594070204371, 0.51188140408741, 0.41210690770229
        ),
        // Patience as long as handling: the states are those of M/M/∞.
        (
            ErlangA(arrivals: 95 / 300, handling: 300, servers: 100, patience: 300),
            0.3173568111698, 0.020165681374565, 6.0497044123696, 5.8426802631077
        ),
        // 720 at once on 428: 428 of 720 are answered.
        (ErlangA(arrivals: 720 / 300, handling: 300, servers: 428, patience: 120), 1, 1 - 428.0 / 720, 146.0 / 3, 62.0652359),
    ]

    @Test(arguments: impatient.indices)
    func erlangA(_ row: Int) {
        let (line, delayed, abandoned, wait, answeredWait) = Self.impatient[row]
        expect(line.delayed, delayed, "P(wait)")
        expect(line.abandoned, abandoned, "abandoned")
        expect(line.averageWait, wait, "average wait")
        expect(line.averageWaitOfAnswered, answeredWait, "ASA")
    }

    /// The same calls, four figures.
    @Test(arguments: [
        (ServiceLevel.ofOffered, 0.80230386728444), (.ofAnswered, 0.84728775114969), (.withoutEarlyAbandons, 0.82361473049842),
        (.orAbandonedInTime, 0.82817866338126),
    ])
    func everyServiceLevelHasItsDefinition(_ definition: ServiceLevel, _ level: Double) {
        let line = ErlangA(arrivals: 100.0 / 1800, handling: 180, servers: 12, patience: 180)
        expect(line.serviceLevel(definition, within: 20), level, "\(definition)")
    }

    /// Waits from the formula; service levels by numerical inversion of the Laplace transform (Abate and Whitt's Euler method).
    private static let strict: [(tiers: StrictPriority, threshold: Double, waits: [Double], levels: [Double])] = [
        (StrictPriority(arrivals: [0.4, 0.4], handling: 1, servers: 1), 1, [4 / 3, 20 / 3], [0.56095069112, 0.32621604943]),
        (
            StrictPriority(arrivals: [2, 3, 4], handling: 1, servers: 10), 0.1,
            [0.083591440513462, 0.16718288102692, 1.3374630482154], [0.699519557, 0.57776312807, 0.38459600739]
        ),
        (
            StrictPriority(arrivals: [4.75 / 300, 23.75 / 300, 66.5 / 300], handling: 300, servers: 100), 20,
            [1.5951396973638, 2.2309646116977, 42.499875852841], [0.99911534794, 0.99353569948, 0.60737821079]
        ),
    ]

    @Test(arguments: strict.indices)
    func strictPriority(_ row: Int) {
        let (tiers, threshold, waits, levels) = Self.strict[row]
        for (got, wanted) in zip(tiers.averageWaits, waits) { expect(got, wanted, "wait") }
        for (got, wanted) in zip(tiers.serviceLevels(within: threshold), levels) { expect(got, wanted, "service level") }
    }

    private static let ageing: [(queue: AccumulatingPriority, waits: [Double])] = [
        (AccumulatingPriority(arrivals: [0.4, 0.4], rates: [1, 0.5], handling: 1, servers: 1), [3, 5]),
        (AccumulatingPriority(arrivals: [3, 5], rates: [3, 1], handling: 1, servers: 10), [0.11934421064896, 0.25573759454477]),
        // The order in which classes are named does not matter.
        (
            AccumulatingPriority(arrivals: [4, 2, 3], rates: [1, 4, 2], handling: 1, servers: 10),
            [0.95533074872528, 0.30252140376301, 0.53073930484738]
        ),
    ]

    @Test(arguments: ageing.indices)
    func accumulatingPriority(_ row: Int) {
        for (got, wanted) in zip(Self.ageing[row].queue.averageWaits, Self.ageing[row].waits) { expect(got, wanted, "wait") }
    }

    /// Whoever goes first, the work is the same: the sum of load times wait does not change.
    @Test func waitsAreConserved() {
        let arrivals = [2.0, 3, 4]
        let strict = StrictPriority(arrivals: arrivals, handling: 1, servers: 10)
        let ageing = AccumulatingPriority(arrivals: arrivals, rates: [4, 2, 1], handling: 1, servers: 10)
        let wanted = strict.together.averageWait * 9
        for waits in [strict.averageWaits, ageing.averageWaits] {
            expect(zip(arrivals, waits).reduce(0) { $0 + $1.0 * $1.1 }, wanted, "Σ λW", within: 1e-12)
        }
    }
}
