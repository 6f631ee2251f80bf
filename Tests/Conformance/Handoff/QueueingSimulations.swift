import Glibc
import Handoff
import Histories
import JSON

/// The dispatcher under virtual time, beside theory and beside another simulation.
struct QueueingSimulations {
    let values: JSONNode
    let calls: Int

    func check(_ tally: inout QueueingTally) {
        for row in values["priority_mmc"]?.rows ?? [] { checkTiers(row, &tally) }
        let lines = values["head_start_simulated"]?.rows.compactMap(\.value.asString) ?? []
        for reference in SimulatedReference.read(lines) where reference.discipline != .ageing { check(reference, &tally) }
        checkConservation(&tally)
        checkExpectations(&tally)
        checkPeak(&tally)
    }

    private func scenario(_ arrivals: [Double], handling: Double, servers: Int, patience: Double = 0) -> Scenario {
        let classes = arrivals.enumerated().map { index, rate in
            CallerClass(
                "class \(index)", share: rate, handling: .exponential(mean: handling),
                patience: patience > 0 ? .exponential(mean: patience) : nil)
        }
        var scenario = Scenario(
            queues: [ServiceQueue("queue", handling: .seconds(handling))], classes: classes,
            arrivals: .constant(perSecond: arrivals.reduce(0, +)), staff: [Staff("agents", count: servers, queues: [0])])
        scenario.length = .calls(calls)
        scenario.warmUp = 0.02
        return scenario
    }

    private func play(_ name: String, _ scenario: Scenario) -> SimulationReport {
        let start = seconds()
        let report = scenario.simulate()
        let waits = report.classes.map { "\(rounded($0.averageWait.value))±\(rounded($0.averageWait.margin(.ninetyNine)))" }
        print("\(name): waits \(waits.joined(separator: " ")), \(rounded(seconds() - start)) s")
        fflush(nil)
        return report
    }

    private func checkTiers(_ row: JSONNode, _ tally: inout QueueingTally) {
        let servers = Int(row.number("servers"))
        let arrivals = row.numbers("lams_high_to_low")
        var scenario = scenario(arrivals, handling: 1 / row.number("mu"), servers: servers)
        for index in arrivals.indices { scenario.classes[index].tier = UInt8(index) }
        scenario.threshold = row.number("T")
        let report = play("tiers, \(servers) agents", scenario)
        let levels = StrictPriority(arrivals: arrivals, handling: 1 / row.number("mu"), servers: servers)
            .serviceLevels(within: row.number("T"))
        for (index, wanted) in row.numbers("W").enumerated() {
            let found = report.classes[index]
            tally.expect("tiers W", found.averageWait.value, near: wanted, margin: found.averageWait.margin(.ninetyNine))
            let level = found.serviceLevel(.ofOffered)
            tally.expect("tiers SL", level.value, near: levels[index], margin: level.margin(.ninetyNine))
        }
    }

    private func check(_ reference: SimulatedReference, _ tally: inout QueueingTally) {
        var scenario = scenario(
            reference.arrivals, handling: reference.handling, servers: reference.servers, patience: reference.patience)
        scenario.threshold = reference.threshold
        for index in reference.arrivals.indices {
            if reference.discipline == .tiers { scenario.classes[index].tier = UInt8(index) }
            if reference.discipline == .credits { scenario.classes[index].credit = .seconds(reference.credits[index]) }
        }
        let name = "\(reference.discipline), \(reference.servers) agents"
        let report = play(name, scenario)
        for (found, wanted) in zip(report.classes, reference.rows) {
            // Theirs is of 95 %: 2.576/1.96 makes it 99 %.
            func expect(_ what: String, _ got: Estimate, _ wanted: SimulatedReference.Found) {
                let margin = got.margin(.ninetyNine) + wanted.margin * 1.314
                tally.expect("\(name) \(what)", got.value, near: wanted.value, margin: margin)
            }
            expect("W", found.averageWait, wanted.wait)
            expect("SL", found.serviceLevel(.ofOffered), wanted.level)
            if reference.patience > 0 { expect("abandoned", found.abandonment, wanted.abandonment) }
        }
    }

    /// Whoever goes first, the same calls wait as long together.
    private func checkConservation(_ tally: inout QueueingTally) {
        let arrivals = [2.0, 3, 4]
        var credits = scenario(arrivals, handling: 1, servers: 10)
        credits.classes[0].credit = .seconds(1)
        credits.classes[1].credit = .seconds(0.5)
        var tiers = scenario(arrivals, handling: 1, servers: 10)
        for index in arrivals.indices { tiers.classes[index].tier = UInt8(index) }
        let together = play("first come", scenario(arrivals, handling: 1, servers: 10)).total.averageWait
        for report in [play("credits", credits), play("tiers", tiers)] {
            let wait = report.total.averageWait.value
            tally.count(
                abs(wait / together.value - 1) <= 0.002, "all together wait \(wait), first come first served \(together.value)")
        }
        let theory = ErlangC(arrivals: 9, handling: 1, servers: 10).averageWait
        tally.expect("first come W", together.value, near: theory, margin: together.margin(.ninetyNine))
    }

    /// What callers are told, beside what they wait: the error of the best estimator of Ibrahim and Whitt, and no bias.
    private func checkExpectations(_ tally: inout QueueingTally) {
        var scenario = scenario([95.0 / 300], handling: 300, servers: 100)
        scenario.comparesExpectedWaits = true
        guard let told = play("expected waits", scenario).expectations else { return tally.count(false, "nobody was told their wait") }
        print("expected waits: \(told.compared) compared, error \(rounded(told.error)) s, bias \(rounded(told.bias)) s")
        tally.count(told.error <= 1.05 * 13.49, "an error of \(told.error) s, wanted at most \(1.05 * 13.49)")
        tally.count(abs(told.bias) <= 0.5, "a bias of \(told.bias) s")
    }

    /// The peak of a large hotline, a hundred times: the elderly wait less than everyone, each time.
    private func checkPeak(_ tally: inout QueueingTally) {
        let start = seconds()
        var most = 0
        for seed in 1...100 as ClosedRange<UInt64> {
            let report = Peak.scenario(seed: seed).simulate()
            most = max(most, report.peak)
            let (elderly, everyone) = (report.classes[Peak.elderly], report.classes[Peak.everyone])
            tally.count(
                elderly.averageWait.value < everyone.averageWait.value,
                "seed \(seed): the elderly waited \(elderly.averageWait.value), everyone \(everyone.averageWait.value)")
            tally.count(report.peak >= 720, "seed \(seed): \(report.peak) calls at once, not 720")
            if seed == 1 { report.reasons.forEach { print($0) } }
        }
        print("peak: 100 half hours in \(rounded(seconds() - start)) s, up to \(most) calls at once")
    }

    /// Of this thread's work, so that a busy machine does not count.
    private func seconds() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }

    private func rounded(_ value: Double) -> Double { (value * 1000).rounded() / 1000 }
}
