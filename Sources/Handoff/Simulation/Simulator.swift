/// Plays a scenario: virtual time for the dispatcher that serves real calls.
///
/// Nothing is allocated for an event once the lines have had their longest.
struct Simulator {
    let scenario: Scenario
    private var dispatcher: Dispatcher
    private var moments = Heap<Moment>()
    private var calls = SimulatedCalls()
    private var planned: PlannedCalls?
    private var effects: [Dispatcher.Effect] = []
    private var arrivals: RandomStream
    private var mix: RandomStream
    private var handling: RandomStream
    private var patience: RandomStream
    private let shares: [Double]
    private let agents: [(staff: Int, agent: Agent)]
    private var now: Int64 = 0
    private var nextCall: Double?
    private var number: UInt64 = 0
    var ledger: Ledger

    init(_ scenario: Scenario) {
        self.scenario = scenario
        dispatcher = Dispatcher(queues: scenario.queues, audiences: scenario.classes.map(\.name), settings: scenario.settings)
        arrivals = RandomStream(seed: scenario.seed, purpose: 1)
        mix = RandomStream(seed: scenario.seed, purpose: 2)
        handling = RandomStream(seed: scenario.seed, purpose: 3)
        patience = RandomStream(seed: scenario.seed, purpose: 4)
        let all = scenario.classes.reduce(0) { $0 + $1.share }
        var sum = 0.0
        shares = scenario.classes.map {
            sum += $0.share
            return sum / all
        }
        var agents: [(Int, Agent)] = []
        for (index, staff) in scenario.staff.enumerated() {
            for _ in 0..<staff.count {
                let id = AgentID(UInt32(agents.count))
                agents.append(
                    (index, Agent(id, queues: staff.queues, skills: staff.skills, capacity: staff.capacity, answersAtOnce: true)))
            }
        }
        self.agents = agents
        planned = scenario.planned.map { PlannedCalls($0) }
        ledger = Ledger(scenario)
    }

    mutating func run(_ progress: ((Double) -> Void)?) {
        startHours()
        startShifts()
        nextCall = scenario.classes.isEmpty ? nil : nextArrival(after: 0)
        var steps = 0
        while true {
            let arrival = nextCall.map { Int64($0 * 1e6) } ?? .max
            let moment = moments.first?.time ?? .max
            let deadline = dispatcher.nextDeadline?.count ?? .max
            let begin = planned?.nextBegin ?? .max
            let next = min(arrival, moment, deadline, begin)
            guard next < .max, arrival < .max || begin < .max || dispatcher.count > 0 else { break }
            now = next
            if next == begin {
                countPeak()
            } else if next == deadline {
                apply(.tick)
            } else if next == moment {
                if let moment = moments.pop() { happen(moment) }
            } else {
                arrive()
            }
            steps &+= 1
            if steps & 0xFFFF == 0, let progress { progress(done) }
        }
        ledger.end = now
    }

    /// The part of the scenario that is behind us.
    private var done: Double {
        switch scenario.length {
        case .calls(let calls): Double(number) / Double(max(calls, 1))
        case .seconds(let seconds): Double(now) / 1e6 / max(seconds, 1e-6)
        }
    }

    // MARK: - Events

    private mutating func startHours() {
        for (queue, spans) in scenario.hours.sorted(by: { $0.key.index < $1.key.index }) {
            if spans.first?.lowerBound != 0 { apply(.close(queue)) }
            for span in spans {
                if span.lowerBound > 0 {
                    moments.push(Moment(time: Int64(span.lowerBound * 1e6), number: UInt64(queue.index), kind: .open))
                }
                moments.push(Moment(time: Int64(span.upperBound * 1e6), number: UInt64(queue.index), kind: .close))
            }
        }
    }

    private mutating func startShifts() {
        for (index, one) in agents.enumerated() {
            let shifts = scenario.staff[one.staff].shifts
            if shifts.isEmpty { apply(.signOn(one.agent)) }
            for shift in shifts {
                moments.push(Moment(time: Int64(shift.lowerBound * 1e6), number: UInt64(index), kind: .signOn))
                moments.push(Moment(time: Int64(shift.upperBound * 1e6), number: UInt64(index), kind: .signOff))
            }
        }
    }

    private mutating func nextArrival(after moment: Double) -> Double? {
        if let planned { return planned.next?.time }
        switch scenario.length {
        case .calls(let calls): if number >= UInt64(calls) { return nil }
        case .seconds: break
        }
        // The curve is of a day.
        let midnight = Double(scenario.firstHour) * 3600
        let next = scenario.arrivals.next(after: moment + midnight, &arrivals).map { $0 - midnight }
        if case .seconds(let seconds) = scenario.length, let next, next >= seconds { return nil }
        return next
    }

    private mutating func arrive() {
        let kind = nextKind()
        let done = done
        number += 1
        let call = ledger.admit(kind, CallerID(number), at: now, done: done)
        calls.enter(number, call)
        let one = scenario.classes[kind]
        apply(
            .arrive(
                Arrival(
                    CallerID(number), queue: one.queue, needs: one.needs, tier: one.tier, credit: one.credit,
                    audience: one.credit > .zero ? kind : nil)))
        countPeak()
        nextCall = nextArrival(after: nextCall ?? 0)
    }

    private mutating func nextKind() -> Int {
        if let kind = planned?.next?.kind {
            planned?.join()
            return kind
        }
        let part = mix.unit()
        return shares.count == 1 ? 0 : shares.firstIndex { part <= $0 } ?? shares.count - 1
    }

    /// Calls at once, those with the machine among them.
    private mutating func countPeak() {
        ledger.peak = max(ledger.peak, dispatcher.count + (planned?.count(at: now) ?? 0))
    }

    private mutating func happen(_ moment: Moment) {
        switch moment.kind {
        case .completion: apply(.complete(calls[moment.number].claim))
        case .hangUp where isWaiting(moment.number): apply(.hangUp(CallerID(moment.number)))
        case .hangUp: break
        case .signOn: apply(.signOn(agents[Int(moment.number)].agent))
        case .signOff: apply(.signOff(agents[Int(moment.number)].agent.id))
        case .open: apply(.open(QueueID(Int(moment.number))))
        case .close: apply(.close(QueueID(Int(moment.number))))
        }
    }

    /// Whoever has been answered meanwhile has all the patience in the world; and their place in the ring may be another's.
    private func isWaiting(_ number: UInt64) -> Bool {
        let call = calls[number]
        return call.isHere && call.claim.fence == 0 && call.claim.caller.number == number
    }

    // MARK: - Effects

    private mutating func apply(_ event: Dispatcher.Event) {
        effects.removeAll(keepingCapacity: true)
        dispatcher.apply(event, at: Microseconds(now), into: &effects)
        for index in effects.indices { see(effects[index]) }
    }

    private mutating func see(_ effect: Dispatcher.Effect) {
        switch effect {
        case .connected(let claim, _, _):
            let number = claim.caller.number
            calls[number].claim = claim
            let kind = Int(calls[number].kind)
            let work = scenario.classes[kind].handling.sample(&handling)
            ledger.answered(calls[number], at: now, work: work, staff: agents[Int(claim.agent.number)].staff)
            moments.push(Moment(time: now + Int64(work * 1e6), number: number, kind: .completion))
        case .queued(let caller, _): queued(caller)
        case .ended(let caller, let ending):
            let call = calls[caller.number]
            if ending == .abandoned { ledger.abandoned(call, at: now) }
            calls[caller.number].isHere = false
        case .turnedAway(let caller):
            ledger.turnedAway(calls[caller.number])
            moments.push(Moment(time: now, number: caller.number, kind: .hangUp))
        case .overflowed(let caller, _): ledger.overflowed(calls[caller.number])
        case .refused(let caller, _): calls[caller.number].isHere = false
        case .wrapUp(let claim, let until):
            ledger.wrapUp(calls[claim.caller.number], from: now, until: until.count, staff: agents[Int(claim.agent.number)].staff)
        default: break
        }
    }

    private mutating func queued(_ caller: CallerID) {
        ledger.delayed(calls[caller.number])
        if let patience = scenario.classes[Int(calls[caller.number].kind)].patience {
            let end = now + Int64(patience.sample(&self.patience) * 1e6)
            moments.push(Moment(time: end, number: caller.number, kind: .hangUp))
        }
        if scenario.comparesExpectedWaits, let expected = dispatcher.expectedWait(of: caller) {
            calls[caller.number].expected = expected.seconds
        }
    }

    func report() -> SimulationReport { ledger.report() }
}
