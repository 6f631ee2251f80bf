public import Handoff

/// A random day of a small hotline, lived through by a dispatcher under the eyes of a witness.
///
///     History(seed: 7).run()    // what went wrong; empty when nothing did
///
/// Callers come, hang up, come back, are called back and transferred; agents take, refuse, ignore and lose them, answer offers that are
/// long gone, sign on and off; queues close and open. In the end agents who know everything come and everybody must be through.
public struct History {
    private let seed: UInt64
    private var random: SplitMix
    private var dispatcher: Dispatcher
    private var witness: Witness
    private var now = Microseconds.seconds(1_000)
    private var nextCaller: UInt64 = 1
    private var claims: [Claim] = []
    private var log: [(time: Microseconds, event: Dispatcher.Event, effects: [Dispatcher.Effect])] = []
    private var effects: [Dispatcher.Effect] = []
    /// Is told of every event, when it came, and what it brought.
    public var onlooker: ((Dispatcher.Event, Microseconds, [Dispatcher.Effect]) -> Void)?
    /// The queues it is played with.
    public var queues: [ServiceQueue] { dispatcher.queues }
    public var settings: Dispatcher.Settings { dispatcher.settings }

    public init(seed: UInt64) {
        self.seed = seed
        random = SplitMix(seed: seed)
        // Odd times, so that no two deadlines fall on one moment and an onlooker knows which came first.
        let queues = [
            ServiceQueue("service", callbackAfter: Microseconds(70_000_013)),
            ServiceQueue(
                "elderly", skills: [0], overflow: [.init(after: Microseconds(60_000_007), to: QueueID(0))],
                wrapUp: random.below(2) == 0 ? .zero : Microseconds(9_000_011)),
            ServiceQueue(
                "experts", skills: [1],
                overflow: [
                    .init(after: Microseconds(40_000_003), to: QueueID(1)), .init(after: Microseconds(90_000_017), to: QueueID(0)),
                ]),
        ]
        var settings = Dispatcher.Settings()
        settings.lease = Microseconds(15_000_019)
        settings.breather = Microseconds(5_000_023)
        settings.returnWindow = Microseconds(50_000_029)
        settings.callbackPause = Microseconds(30_000_031)
        dispatcher = Dispatcher(queues: queues, audiences: ["elderly", "lost"], settings: settings)
        witness = Witness(queues: queues, settings: settings)
    }

    public mutating func run(events: Int = 40) -> [String] {
        for number in 0..<3 { apply(.signOn(agent(number))) }
        for _ in 0..<events where witness.problems.isEmpty {
            now = now + Microseconds(Int64(random.below(random.below(4) == 0 ? 40_000_000 : 4_000_000)))
            apply(event())
        }
        drain()
        guard let problem = witness.problems.first else { return [] }
        return ["history \(seed): \(problem)"] + log.suffix(12).map { "\($0.time.seconds): \($0.event) -> \($0.effects)" }
    }

    // MARK: - What happens

    private mutating func event() -> Dispatcher.Event {
        switch random.below(100) {
        case 0..<30: return .arrive(arrival())
        case 30..<36: return .hangUp(caller())
        case 36..<40: return .callBack(caller())
        case 40..<42: return .cancel(caller())
        case 42..<46: return .signOn(agent(random.below(5)))
        case 46..<48: return .signOff(AgentID(UInt32(random.below(5))))
        case 48..<51: return .lose(AgentID(UInt32(random.below(5))))
        case 51..<53: return .pause(AgentID(UInt32(random.below(5))))
        case 53..<57: return .resume(AgentID(UInt32(random.below(5))))
        case 57..<60: return .claim(AgentID(UInt32(random.below(5))))
        case 60..<72: return .accept(anyClaim())
        case 72..<77: return .reject(anyClaim())
        case 77..<86: return .complete(anyClaim())
        case 86..<88: return .wrapped(anyClaim())
        case 88..<90: return .unreached(anyClaim())
        case 90..<93: return .transfer(anyClaim(), to: QueueID(random.below(4)), needs: needs())
        case 93..<96: return .transferBack(anyClaim())
        case 96: return .listen(AgentID(9), caller(), random.below(2) == 0)
        case 97..<99: return random.below(2) == 0 ? .close(QueueID(random.below(3))) : .open(QueueID(random.below(3)))
        default: return .tick
        }
    }

    private mutating func arrival() -> Arrival {
        // Now and then one who is here already.
        var id = CallerID(nextCaller)
        let again = caller()
        if random.below(20) == 0, let known = witness.callers[again], known.stage != .ended { id = again } else { nextCaller += 1 }
        let credit = [0, 0, 30, 300][random.below(4)]
        return Arrival(
            id, queue: QueueID(random.below(3)), needs: needs(), tier: random.below(12) == 0 ? 0 : 1,
            credit: .seconds(Double(credit)), audience: credit > 0 ? random.below(2) : nil,
            party: random.below(2) == 0 ? UInt64(random.below(4)) : nil)
    }

    private mutating func needs() -> SmallSet {
        random.below(3) == 0 ? [2] : []
    }

    private mutating func agent(_ number: Int) -> Agent {
        var skills = SmallSet()
        for skill in 0..<3 where random.below(3) > 0 { skills.insert(skill) }
        var queues: SmallSet = [random.below(3)]
        for queue in 0..<3 where random.below(2) == 0 { queues.insert(queue) }
        return Agent(
            AgentID(UInt32(number)), queues: queues, skills: skills, capacity: 1 + random.below(2), answersAtOnce: random.below(4) == 0)
    }

    private mutating func caller() -> CallerID { CallerID(UInt64(random.below(Int(nextCaller) + 1))) }

    /// Mostly one of the last, at times one that is long over.
    private mutating func anyClaim() -> Claim {
        guard !claims.isEmpty else { return Claim(caller: CallerID(0), agent: AgentID(0), fence: 0) }
        let back = random.below(5) == 0 ? random.below(claims.count) : random.below(min(4, claims.count))
        let claim = claims[claims.count - 1 - back]
        guard random.below(20) == 0 else { return claim }
        return Claim(caller: claim.caller, agent: AgentID(UInt32(random.below(5))), fence: claim.fence)
    }

    // MARK: - Living through it

    /// Deadlines are met one by one, so that the witness knows when each effect came.
    private mutating func apply(_ event: Dispatcher.Event) {
        while let due = dispatcher.nextDeadline, due <= now { apply(.tick, at: due) }
        apply(event, at: now)
    }

    private mutating func apply(_ event: Dispatcher.Event, at time: Microseconds) {
        witness.see(event, at: time)
        effects.removeAll(keepingCapacity: true)
        dispatcher.apply(event, at: time, into: &effects)
        log.append((time, event, effects))
        onlooker?(event, time, effects)
        for effect in effects {
            witness.see(effect, at: time)
            if case .offered(let claim, _) = effect { claims.append(claim) }
            if case .connected(let claim, _, _) = effect, claims.last != claim { claims.append(claim) }
        }
        witness.settle()
        for problem in dispatcher.checkInvariants() { witness.blame(problem) }
    }

    /// Everybody gets through in the end, and nobody twice.
    private mutating func drain() {
        for number in 0..<3 { apply(.open(QueueID(number))) }
        for number in 0..<5 { apply(.signOff(AgentID(UInt32(number)))) }
        for number in 10..<12 { apply(.signOn(Agent(AgentID(UInt32(number)), queues: [0, 1, 2], skills: [0, 1, 2]))) }
        for _ in 0..<400 where dispatcher.count > 0 && witness.problems.isEmpty {
            now = now + .seconds(1)
            apply(.tick)
            for (_, caller) in witness.callers.sorted(by: { $0.key < $1.key }) {
                switch caller.stage {
                case .offered(let claim): apply(.accept(claim))
                case .talking(let claim): apply(.complete(claim))
                default: break
                }
            }
        }
        for (id, caller) in witness.callers where caller.stage != .ended { witness.blame("\(id) never ended: \(caller.stage)") }
        if dispatcher.count > 0 { witness.blame("\(dispatcher.count) conversations are left") }
    }
}
