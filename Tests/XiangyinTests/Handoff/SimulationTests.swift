import Handoff
import Histories
import Testing

/// The simulator beside theory, with few calls: `./Scripts/conformance queueing` uses many.
@Suite struct SimulationTests {
    private func line(_ arrivals: [Double], servers: Int, calls: Int, patience: Double? = nil, seed: UInt64 = 1) -> Scenario {
        var scenario = Scenario(
            queues: [ServiceQueue("queue", handling: .seconds(1))],
            classes: arrivals.enumerated().map {
                CallerClass("class \($0)", share: $1, handling: .exponential(mean: 1), patience: patience.map { .exponential(mean: $0) })
            },
            arrivals: .constant(perSecond: arrivals.reduce(0, +)), staff: [Staff("agents", count: servers, queues: [0])])
        scenario.length = .calls(calls)
        scenario.threshold = 0.1
        scenario.seed = seed
        return scenario
    }

    private func expect(_ estimate: Estimate, near wanted: Double, _ what: String) {
        #expect(abs(estimate.value - wanted) <= max(wanted / 50, estimate.margin(.ninetyNine)), "\(what): \(estimate), wanted \(wanted)")
    }

    @Test func waitsAsErlangCHasThem() {
        let report = line([8], servers: 10, calls: 25_000).simulate()
        let theory = ErlangC(arrivals: 8, handling: 1, servers: 10)
        expect(report.total.averageWait, near: theory.averageWait, "wait")
        expect(report.total.serviceLevel(.ofOffered), near: theory.serviceLevel(within: 0.1), "service level")
        #expect(abs(report.total.occupancy - 0.8) < 0.01 && abs(report.staff[0].occupancy - 0.8) < 0.01)
        #expect(report.total.tally.offered == 25_000 && report.total.tally.answered == 25_000)
    }

    @Test func hangsUpAsErlangAHasIt() {
        let report = line([8], servers: 10, calls: 25_000, patience: 2).simulate()
        let theory = ErlangA(arrivals: 8, handling: 1, servers: 10, patience: 2)
        expect(report.total.abandonment, near: theory.abandoned, "abandonment")
        expect(report.total.averageWait, near: theory.averageWait, "wait")
        expect(report.total.averageWaitOfAnswered, near: theory.averageWaitOfAnswered, "ASA")
        for level in ServiceLevel.allCases {
            expect(report.total.serviceLevel(level), near: theory.serviceLevel(level, within: 0.1), level.meaning)
        }
        let tally = report.total.tally
        #expect(tally.answered + tally.abandoned == tally.offered)
    }

    /// Tiers as Cobham has them; and whoever goes first, all together wait the same.
    @Test func tiersAndCreditsOnlyShiftWaits() {
        var tiers = line([3, 5], servers: 10, calls: 25_000)
        tiers.classes[1].tier = 2
        var credits = line([3, 5], servers: 10, calls: 25_000)
        credits.classes[0].credit = .seconds(0.3)
        let (first, second, third) = (line([3, 5], servers: 10, calls: 25_000).simulate(), tiers.simulate(), credits.simulate())
        for (row, wanted) in zip(second.classes, StrictPriority(arrivals: [3, 5], handling: 1, servers: 10).averageWaits) {
            expect(row.averageWait, near: wanted, row.name)
        }
        #expect(third.classes[0].averageWait.value < third.classes[1].averageWait.value)
        #expect(third.classes[0].averageWait.value > second.classes[0].averageWait.value, "a credit of 0.3 s is less than a tier")
        for report in [second, third] {
            let (wait, wanted) = (report.total.averageWait.value, first.total.averageWait.value)
            #expect(abs(wait / wanted - 1) < 0.002, "all together wait \(wait), first come first served \(wanted)")
        }
    }

    @Test func toldWaitsAreUnbiased() throws {
        var scenario = line([9], servers: 10, calls: 40_000)
        scenario.comparesExpectedWaits = true
        let told = try #require(scenario.simulate().expectations)
        #expect(told.compared > 10_000 && abs(told.bias) < 0.02, "\(told)")
    }

    @Test func theSameSeedIsTheSameDay() {
        let (one, same, other) = (
            line([8], servers: 10, calls: 2_000), line([8], servers: 10, calls: 2_000), line([8], servers: 10, calls: 2_000, seed: 2)
        )
        #expect(one.simulate().total.tally == same.simulate().total.tally)
        #expect(one.simulate().total.tally != other.simulate().total.tally)
    }

    /// The busiest half hour of a large hotline: over 720 calls at once, and the elderly wait less than everyone, for a reason.
    @Test(arguments: 1...3 as ClosedRange<UInt64>)
    func theElderlyWaitLess(seed: UInt64) throws {
        let report = Peak.scenario(seed: seed).simulate()
        #expect(report.peak >= 720)
        let (elderly, everyone) = (report.classes[Peak.elderly], report.classes[Peak.everyone])
        #expect(elderly.averageWait.value < everyone.averageWait.value)
        #expect(report.classes[Peak.emergencies].averageWait.value < elderly.averageWait.value)
        let reason = try #require(report.reasons.first { $0.hasPrefix("elderly waited") })
        #expect(reason.hasSuffix("they stand 5 min earlier than they came."), "\(reason)")
        #expect(report.staff.allSatisfy { $0.occupancy > 0.5 && $0.occupancy <= 1 })
        let parts = report.classes.reduce(0) { $0 + $1.tally.offered }
        #expect(parts == report.total.tally.offered && parts == report.queues.reduce(0) { $0 + $1.tally.offered })
    }

    @Test func followsTheHoursOfADay() {
        var scenario = line([1], servers: 100, calls: 0)
        scenario.arrivals = .hourly([0, 0, 3_600, 7_200] + [Double](repeating: 0, count: 20))
        scenario.staff[0].shifts = [7_200..<14_400]
        scenario.length = .hours(48)
        let report = scenario.simulate()
        #expect(report.hours.map(\.hour) == [2, 3])
        let calls = report.hours.map { Double($0.total.offered) }
        #expect(abs(calls[1] / calls[0] - 2) < 0.2, "\(calls)")
        #expect(abs(report.hours[0].occupancy - 0.01) < 0.002, "nobody works on the second day: \(report.hours[0].occupancy)")
    }

    /// Planned calls come when they were planned, and those with the machine count among the calls at once.
    @Test func playsPlannedCalls() {
        var scenario = line([1], servers: 1, calls: 0)
        scenario.classes[0].handling = .fixed(10)
        scenario.length = .seconds(100)
        scenario.planned = [
            PlannedCall(began: 0, left: 30, kind: 0), PlannedCall(began: 1, left: 32, kind: nil), PlannedCall(began: 2, left: 34, kind: 0),
        ]
        let report = scenario.simulate()
        #expect(report.total.tally.offered == 2 && report.total.tally.answered == 2)
        #expect(abs(report.total.tally.waitOfAnswered - 6) < 0.001, "the second waits until the first is done, at 40 s")
        #expect(report.peak == 3)
        scenario.planned = [PlannedCall(began: 0, left: 30, kind: nil)]
        #expect(scenario.simulate().total.tally.offered == 0)
    }

    @Test(arguments: [
        (Distribution.fixed(3), 3.0), (.exponential(mean: 5), 5), (.lognormal(mean: 240, variation: 0.8), 240), (.empirical([1, 2, 6]), 3),
    ])
    func distributionsHaveTheirMean(_ distribution: Distribution, _ mean: Double) {
        #expect(distribution.mean == mean)
        var scenario = line([1], servers: 1_000, calls: 20_000)
        scenario.classes[0].handling = distribution
        let tally = scenario.simulate().total.tally
        #expect(abs(tally.work / Double(tally.answered) / mean - 1) < 0.03)
    }

    @Test func nothingIsPlayedWithoutCallers() {
        var scenario = line([], servers: 1, calls: 10)
        #expect(scenario.simulate().total.tally.offered == 0)
        scenario = line([1], servers: 1, calls: 10)
        scenario.arrivals = .hourly([0])
        #expect(scenario.simulate().total.tally.offered == 0)
        scenario = line([1], servers: 0, calls: 10)
        scenario.classes[0].patience = .fixed(1)
        #expect(scenario.simulate().total.tally.abandoned == 10, "without agents everybody hangs up in the end")
    }
}
