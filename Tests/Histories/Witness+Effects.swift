import Handoff

extension Witness {
    mutating func see(_ effect: Dispatcher.Effect, at time: Microseconds) {
        switch effect {
        case .queued(let id, let resumed):
            enter(id, .waiting, from: [.between], at: time)
            if let caller = callers[id], resumed != (caller.came < time) { blame("\(id) resumed: \(resumed), came \(caller.came)") }
        case .requeued(let id): enter(id, .waiting, from: [.between, .resting, .turnedAway], at: time)
        case .turnedAway(let id): turnedAway(id, at: time)
        case .offered(let claim, let until):
            taken(claim, at: time)
            callers[claim.caller]?.stage = .offered(claim)
            if until.count - time.count != settings.lease.count { blame("a lease of \(until.count - time.count) µs") }
        case .connected(let claim, _, let callback): connected(claim, callback, at: time)
        case .withdrawn(let claim, _): enter(claim.caller, .between, from: [.offered(claim)], at: time)
        case .transferred(let claim, _):
            enter(claim.caller, .between, from: [.talking(claim)], at: time)
            if let move, let caller = callers[claim.caller] {
                callers[claim.caller]?.origin = move.isBack ? nil : (caller.arrival.queue, caller.arrival.needs)
                callers[claim.caller]?.arrival.queue = move.queue
                callers[claim.caller]?.arrival.needs = move.needs
            }
            callers[claim.caller]?.since = time
            callers[claim.caller]?.overflowed = 0
        case .overflowed(let id, let to): overflowed(id, to: to, at: time)
        case .ended(let id, let ending): ended(id, ending, at: time)
        case .refused(let id, let refusal):
            if refusal != .present, let caller = callers[id], caller.stage == .between { callers[id] = nil }
        case .offerCallback, .nobodyFor, .wrapUp, .paused, .nobodyWaits, .listening, .stale, .ignored: break
        }
    }

    private mutating func enter(_ id: CallerID, _ stage: Stage, from allowed: [Stage], at time: Microseconds) {
        guard let caller = callers[id], allowed.contains(caller.stage) else {
            return blame("\(id) became \(stage) from \(callers[id].map { "\($0.stage)" } ?? "nothing")")
        }
        callers[id]?.stage = stage
        catchUp(id, at: time)
    }

    /// Overflows that came due while somebody had them show when they are back.
    private mutating func catchUp(_ id: CallerID, at time: Microseconds) {
        guard let caller = callers[id] else { return }
        let due = queues[caller.arrival.queue.index].overflow.count { caller.since + $0.after <= time }
        callers[id]?.overflowed = max(caller.overflowed, due)
    }

    /// A caller leaves the line for an agent: they must be first, of all whom this agent may take.
    private mutating func taken(_ claim: Claim, at time: Microseconds) {
        if claim.fence <= lastFence { blame("fence \(claim.fence) after \(lastFence)") }
        lastFence = max(lastFence, claim.fence)
        guard let taken = callers[claim.caller], [.between, .waiting, .resting].contains(taken.stage) else {
            return blame("\(claim.caller) taken from \(callers[claim.caller].map { "\($0.stage)" } ?? "nothing")")
        }
        catchUp(claim.caller, at: time)
        guard let agent = agents[claim.agent], let caller = callers[claim.caller] else { return blame("an agent nobody knows") }
        if !may(agent, take: caller) { blame("\(agent.id) may not take \(claim.caller)") }
        let most = callers.values.map(\.arrival.credit.count).max() ?? 0
        for other in callers.values where other.stage == .waiting && other.arrival.id != claim.caller && may(agent, take: other) {
            if stands(other, before: caller) { blame("\(claim.caller) was taken before \(other.arrival.id), who stands first") }
            let sooner = caller.came.count - other.came.count
            if other.arrival.tier == caller.arrival.tier, sooner > most - other.arrival.credit.count {
                blame("\(other.arrival.id) was overtaken by somebody who came \(sooner) µs later")
            }
        }
    }

    /// Nobody is turned away while somebody may come; but new callers are as soon as their own queue is closed.
    private mutating func turnedAway(_ id: CallerID, at time: Microseconds) {
        enter(id, .turnedAway, from: [.between, .waiting, .resting], at: time)
        guard let caller = callers[id] else { return }
        if caller.isCallback { blame("\(id) is to be called back, and was turned away") }
        let isNew = caller.came == time && closed.contains(caller.arrival.queue.index)
        if !isNew, !ways(for: caller).isEmpty { blame("\(id) was turned away from queues \(ways(for: caller))") }
    }

    private mutating func connected(_ claim: Claim, _ callback: Bool, at time: Microseconds) {
        if callers[claim.caller]?.stage != .offered(claim) {
            if agents[claim.agent]?.answersAtOnce != true { blame("\(claim) connected without being offered") }
            taken(claim, at: time)
        }
        if !accepted.insert(claim.fence).inserted { blame("fence \(claim.fence) accepted twice") }
        if callers[claim.caller]?.isCallback != callback { blame("\(claim.caller) called back: \(callback)") }
        callers[claim.caller]?.stage = .talking(claim)
    }

    private mutating func overflowed(_ id: CallerID, to queue: QueueID, at time: Microseconds) {
        guard let caller = callers[id] else { return blame("\(id) overflowed") }
        let overflow = queues[caller.arrival.queue.index].overflow
        let due = overflow.count { caller.since + $0.after <= time }
        if due < 1 || overflow[due - 1].to != queue { blame("\(id) overflowed to \(queue) out of time") }
        if caller.stage == .waiting { callers[id]?.stage = .between }
        callers[id]?.overflowed = due
    }

    private mutating func ended(_ id: CallerID, _ ending: Ending, at time: Microseconds) {
        guard let caller = callers[id] else { return blame("\(id) ended, whom nobody knows") }
        switch (caller.stage, ending) {
        case (.talking, .served), (.waiting, .abandoned), (.between, .abandoned), (.resting, .unreached): break
        case (.waiting, .cancelled), (.resting, .cancelled), (.between, .cancelled), (.turnedAway, .turnedAway): break
        default: blame("\(id) ended as \(ending) while \(caller.stage)")
        }
        callers[id]?.stage = .ended
        if ending == .abandoned, let party = caller.arrival.party {
            kept[party] = Kept(arrival: caller.arrival, came: caller.came, until: time + settings.returnWindow)
        }
    }

    /// After an event nobody may hang between two stages; who overflowed and found nobody waits on.
    mutating func settle() {
        for (id, caller) in callers where caller.stage == .waiting && !caller.isCallback && ways(for: caller).isEmpty {
            blame("\(id) waits for people who have gone home")
        }
        for (id, caller) in callers where caller.stage == .between {
            if caller.overflowed > 0 { callers[id]?.stage = .waiting } else { blame("\(id) is lost") }
        }
    }
}
