/// The books of a simulation: what became of each call, by class, batch and hour.
struct Ledger {
    let scenario: Scenario
    /// By class, then batch.
    private var batches: [Tally]
    /// By class, then hour of the day.
    private var hours: [Tally]
    /// Seconds of work, by group of agents.
    private var staffWork: [Double]
    /// Seconds of work, by hour of the day.
    private var hourWork = [Double](repeating: 0, count: 24)
    private var compared = 0
    private var differences = 0.0
    private var squares = 0.0
    var peak = 0
    /// When the counting began, and when all was over.
    private(set) var start: Int64?
    var end: Int64 = 0
    private var lastArrival: Int64 = 0

    init(_ scenario: Scenario) {
        self.scenario = scenario
        batches = [Tally](repeating: Tally(), count: scenario.classes.count * Limits.batches)
        hours = [Tally](repeating: Tally(), count: scenario.classes.count * 24)
        staffWork = [Double](repeating: 0, count: scenario.staff.count)
    }

    mutating func admit(_ kind: Int, _ caller: CallerID, at now: Int64, done: Double) -> SimulatedCall {
        var call = SimulatedCall()
        call.arrived = now
        call.claim = Claim(caller: caller, agent: AgentID(0), fence: 0)
        call.kind = Int32(kind)
        call.isHere = true
        call.hour = Int32((Int(now / 3_600_000_000) + scenario.firstHour) % 24)
        lastArrival = now
        guard done >= scenario.warmUp else { return call }
        if start == nil { start = scenario.warmUp > 0 ? now : 0 }
        let part = (done - scenario.warmUp) / (1 - scenario.warmUp)
        call.batch = Int32(min(max(Int(part * Double(Limits.batches)), 0), Limits.batches - 1))
        change(call) { $0.offered += 1 }
        return call
    }

    mutating func delayed(_ call: SimulatedCall) { change(call) { $0.delayed += 1 } }

    /// Nobody's service level is judged by callers who came when nobody was there.
    mutating func turnedAway(_ call: SimulatedCall) {
        change(call) {
            $0.offered -= 1
            $0.turnedAway += 1
        }
    }

    mutating func overflowed(_ call: SimulatedCall) { change(call) { $0.overflowed += 1 } }

    mutating func answered(_ call: SimulatedCall, at now: Int64, work: Double, staff: Int) {
        let wait = Double(now - call.arrived) / 1e6
        let inTime = wait <= scenario.threshold
        change(call) {
            $0.answered += 1
            $0.answeredInTime += inTime ? 1 : 0
            $0.waitOfAnswered += wait
            $0.longestWait = max($0.longestWait, wait)
        }
        spend(call, from: now, seconds: work, staff: staff)
        guard call.expected >= 0, call.batch >= 0 else { return }
        compared += 1
        differences += call.expected - wait
        squares += (call.expected - wait) * (call.expected - wait)
    }

    mutating func abandoned(_ call: SimulatedCall, at now: Int64) {
        let wait = Double(now - call.arrived) / 1e6
        let inTime = wait <= scenario.threshold
        change(call) {
            $0.abandoned += 1
            $0.abandonedInTime += inTime ? 1 : 0
            $0.waitOfAbandoned += wait
            $0.longestWait = max($0.longestWait, wait)
        }
    }

    mutating func wrapUp(_ call: SimulatedCall, from now: Int64, until end: Int64, staff: Int) {
        spend(call, from: now, seconds: Double(end - now) / 1e6, staff: staff)
    }

    /// Work counts within the time that counts. Where the length is a number of calls, that is the work of the calls that count.
    private mutating func spend(_ call: SimulatedCall, from now: Int64, seconds: Double, staff: Int) {
        guard call.batch >= 0 || length > 0 else { return }
        let whole = Double(length) / 1e6
        var from = max(Double(now) / 1e6, whole * scenario.warmUp)
        let end = length > 0 ? min(Double(now) / 1e6 + seconds, whole) : from + seconds
        guard from < end else { return }
        change(call) { $0.work += end - from }
        staffWork[staff] += end - from
        while from < end {
            let hour = Int(from / 3600)
            let until = min(end, Double(hour + 1) * 3600)
            hourWork[(hour + scenario.firstHour) % 24] += until - from
            from = until
        }
    }

    @inline(__always)
    private mutating func change(_ call: SimulatedCall, _ change: (inout Tally) -> Void) {
        guard call.batch >= 0 else { return }
        change(&batches[Int(call.kind) * Limits.batches + Int(call.batch)])
        change(&hours[Int(call.kind) * 24 + Int(call.hour)])
    }

    // MARK: - Report

    func report() -> SimulationReport {
        let from = length > 0 ? Int64(Double(length) * scenario.warmUp) : start ?? 0
        let staffed = Staffed(scenario, from: from, until: length > 0 ? length : lastArrival)
        let all = staffed.seconds.reduce(0, +)
        let indices = Array(scenario.classes.indices)
        let classes = indices.map { row(scenario.classes[$0].name, [$0], of: all) }
        let total = row("all", indices, of: all)
        return SimulationReport(
            threshold: scenario.threshold,
            classes: classes,
            queues: scenario.queues.enumerated().map { queue, one in
                row(one.name, indices.filter { scenario.classes[$0].queue.index == queue }, of: all)
            },
            total: total,
            hours: (0..<24).compactMap { hour in
                let tallies = indices.map { hours[$0 * 24 + hour] }
                let total = sum(tallies)
                guard total.offered > 0 else { return nil }
                return SimulationReport.Hour(
                    hour: hour, classes: tallies, total: total, occupancy: share(hourWork[hour], of: staffed.hours[hour]))
            },
            staff: scenario.staff.indices.map {
                SimulationReport.StaffRow(name: scenario.staff[$0].name, occupancy: share(staffWork[$0], of: staffed.seconds[$0]))
            },
            peak: peak, expectations: expectations, length: Double(end) / 1e6,
            reasons: indices.compactMap { reason(scenario.classes[$0], classes[$0], total) })
    }

    private var expectations: SimulationReport.Expectations? {
        guard compared > 0 else { return nil }
        return SimulationReport.Expectations(
            compared: compared, bias: differences / Double(compared), error: (squares / Double(compared)).squareRoot())
    }

    /// Tiers first: whoever has one needs no credit.
    private func reason(_ one: CallerClass, _ row: SimulationReport.Row, _ total: SimulationReport.Row) -> String? {
        let lowest = scenario.classes.map(\.tier).max() ?? 0
        let given: String
        if one.tier < lowest {
            given = "they go before every lower tier"
        } else if one.credit > .zero {
            given = "they stand \(one.credit.english) earlier than they came"
        } else {
            return nil
        }
        func tenths(_ wait: Double) -> Double { (wait * 10).rounded() / 10 }
        let (own, all) = (tenths(row.averageWait.value), tenths(total.averageWait.value))
        if own < all { return "\(one.name) waited \(own) s, all together \(all) s: \(given)." }
        return "\(one.name) waited \(own) s, all together \(all) s: \(given), but few waited long enough for that to matter."
    }

    private var length: Int64 {
        if case .seconds(let seconds) = scenario.length { Int64(seconds * 1e6) } else { 0 }
    }

    private func row(_ name: String, _ classes: [Int], of all: Double) -> SimulationReport.Row {
        let parts = (0..<Limits.batches).map { batch in sum(classes.map { batches[$0 * Limits.batches + batch] }) }
        let whole = sum(parts)
        func estimate(_ figure: (Tally) -> Double) -> Estimate {
            Estimate(figure(whole), batches: parts.filter { $0.offered > 0 }.map(figure))
        }
        return SimulationReport.Row(
            name: name, tally: whole, averageWait: estimate(\.averageWait), averageWaitOfAnswered: estimate(\.averageWaitOfAnswered),
            abandonment: estimate(\.abandonment), occupancy: share(whole.work, of: all),
            serviceLevels: Dictionary(
                uniqueKeysWithValues: ServiceLevel.allCases.map { level in (level, estimate { $0.serviceLevel(level) }) }))
    }

    private func sum(_ tallies: [Tally]) -> Tally {
        tallies.reduce(into: Tally()) { $0.add($1) }
    }

    private func share(_ part: Double, of whole: Double) -> Double { whole > 0 ? part / whole : 0 }
}
