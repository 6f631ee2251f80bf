import Handoff

/// What an onlooker knows of a dispatcher from events and effects alone, and holds it to.
///
/// A caller's standing is worked out once, when they come, and never again: whoever is taken must stand first among all who wait and
/// whom that agent may take. So a place that is lost, however it came about, shows as soon as it matters.
struct Witness {
    enum Stage: Equatable {
        /// Between two stages, within one event.
        case between
        case waiting
        case resting
        case offered(Claim)
        case talking(Claim)
        case turnedAway
        case ended
    }

    struct Caller {
        var arrival: Arrival
        let came: Microseconds
        var stage = Stage.between
        /// Where their stay in this queue is counted from.
        var since: Microseconds
        var overflowed = 0
        var isCallback = false
        var origin: (queue: QueueID, needs: SmallSet)?
    }

    struct Kept {
        let arrival: Arrival
        let came: Microseconds
        let until: Microseconds
    }

    /// A transfer that was asked for: a closed queue, or an old claim, leaves the caller where they are.
    struct Move {
        let queue: QueueID
        let needs: SmallSet
        let isBack: Bool
    }

    let queues: [ServiceQueue]
    let settings: Dispatcher.Settings
    var agents: [AgentID: Agent] = [:]
    var callers: [CallerID: Caller] = [:]
    var kept: [UInt64: Kept] = [:]
    var accepted: Set<UInt64> = []
    var lastFence: UInt64 = 0
    var problems: [String] = []
    var move: Move?
    /// Queues, by index.
    var closed: Set<Int> = []

    mutating func blame(_ problem: String) { problems.append(problem) }

    /// What an event means before its effects are known.
    mutating func see(_ event: Dispatcher.Event, at time: Microseconds) {
        switch event {
        case .arrive(let arrival): arrive(arrival, at: time)
        case .callBack(let id):
            switch callers[id]?.stage {
            case .waiting, .offered: callers[id]?.isCallback = true
            default: break
            }
        case .signOn(let agent): agents[agent.id] = agent
        case .lose(let agent):
            for (id, caller) in callers {
                if case .talking(let claim) = caller.stage, claim.agent == agent { callers[id]?.stage = .between }
            }
        case .unreached(let claim):
            if let caller = callers[claim.caller], caller.stage == .talking(claim), caller.isCallback {
                callers[claim.caller]?.stage = .resting
            }
        case .transfer(_, let queue, let needs): move = Move(queue: queue, needs: needs, isBack: false)
        case .transferBack(let claim):
            move = callers[claim.caller]?.origin.map { Move(queue: $0.queue, needs: $0.needs, isBack: true) }
        case .open(let queue): closed.remove(queue.index)
        case .close(let queue): closed.insert(queue.index)
        default: break
        }
    }

    private mutating func arrive(_ arrival: Arrival, at time: Microseconds) {
        guard callers[arrival.id] == nil else { return }
        var arrival = arrival
        var came = time
        if !closed.contains(arrival.queue.index), let party = arrival.party, let place = kept[party], place.arrival.queue == arrival.queue,
            place.until > time
        {
            came = place.came
            arrival.credit = max(arrival.credit, place.arrival.credit)
            arrival.tier = min(arrival.tier, place.arrival.tier)
            kept[party] = nil
        }
        callers[arrival.id] = Caller(arrival: arrival, came: came, since: came)
    }

    /// Whether one caller stands before another.
    func stands(_ a: Caller, before b: Caller) -> Bool {
        func key(_ caller: Caller) -> (UInt8, Int64, Int64, UInt64) {
            let arrival = caller.arrival
            return (arrival.tier, caller.came.count - arrival.credit.count, caller.came.count, arrival.id.number)
        }
        return key(a) < key(b)
    }

    func may(_ agent: Agent, take caller: Caller) -> Bool {
        ways(for: caller).contains {
            agent.queues.contains($0) && queues[$0].skills.union(caller.arrival.needs).isSubset(of: agent.skills)
        }
    }

    /// The open queues whose agents may take a caller: theirs and those that they have overflowed to; failing these, the next of them.
    func ways(for caller: Caller) -> [Int] {
        let home = caller.arrival.queue.index
        let overflow = queues[home].overflow.map(\.to.index)
        let due = ([home] + overflow.prefix(caller.overflowed)).filter { !closed.contains($0) }
        return due.isEmpty ? Array(overflow.dropFirst(caller.overflowed).filter { !closed.contains($0) }.prefix(1)) : due
    }
}
