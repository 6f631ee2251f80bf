/// Who talks with whom, next: queues, agents and claims as one value that knows no clock.
///
///     var dispatcher = Dispatcher(queues: [ServiceQueue("service"), ServiceQueue("elderly", skills: [patient])])
///     dispatcher.apply(.signOn(Agent(AgentID(1), queues: [0, 1], skills: [patient])), at: now)
///     dispatcher.apply(.arrive(Arrival(CallerID(7), queue: QueueID(1), credit: .seconds(300))), at: now)
///     // [.offered(Claim(caller: 7, agent: 1, fence: 1), until: now + 15 s)]
///     dispatcher.apply(.accept(claim), at: now + .seconds(4))
///     // [.connected(claim, waited: 4 s, callback: false)]
///
/// The same events at the same times give the same effects. Time never runs backwards here: an event dated before the last one happens
/// with it. What is due by itself (`nextDeadline`) happens at its own moment as soon as any event of that time or later is applied.
///
/// After each event nobody who waits could be taken by an agent who is ready and has room, and a caller's standing, once given, is
/// kept: through refusals, time-outs, lost agents, transfers, callbacks and a second call within the window.
public struct Dispatcher: Sendable {
    public let settings: Settings
    /// Names of the audiences that arrivals refer to, for explanations.
    public internal(set) var audiences: [String]
    public internal(set) var queues: [ServiceQueue]
    public internal(set) var now = Microseconds(-Limits.time)

    var conversations: [Conversation] = []
    var vacant: [Int] = []
    var slots = CallerTable()
    var buckets: [Bucket] = []
    var bucketNumbers: [Bucket.Key: Int] = [:]

    var desks: [Desk] = []
    var deskNumbers: [AgentID: Int] = [:]
    var profiles: [Profile] = []

    var kept: [UInt64: KeptPlace] = [:]
    var deadlines = Heap<Deadline>()
    var fence: UInt64 = 0
    /// Numbers stays, breathers and deadlines.
    var serial: UInt64 = 0

    /// - Parameter queues: at most as many as a `SmallSet` has numbers; later ones cannot be worked for.
    public init(queues: [ServiceQueue], audiences: [String] = [], settings: Settings = Settings()) {
        // An overflow to nowhere leads nobody astray.
        self.queues = queues.map { queue in
            var queue = queue
            queue.overflow.removeAll { !queues.indices.contains($0.to.index) }
            return queue
        }
        self.audiences = audiences
        self.settings = settings
    }

    /// When something happens by itself next: apply `.tick` then at the latest.
    public var nextDeadline: Microseconds? { deadlines.first.map { Microseconds($0.time) } }

    /// Conversations that are not over.
    public var count: Int { slots.count }

    @discardableResult
    public mutating func apply(_ event: Event, at time: Microseconds) -> [Effect] {
        var effects: [Effect] = []
        apply(event, at: time, into: &effects)
        return effects
    }

    /// The same, without a new list for each event.
    public mutating func apply(_ event: Event, at time: Microseconds, into effects: inout [Effect]) {
        meetDeadlines(until: time, &effects)
        now = max(now, time)
        switch event {
        case .arrive(let arrival): arrive(arrival, &effects)
        case .hangUp(let caller): hangUp(caller, &effects)
        case .callBack(let caller): callBack(caller, &effects)
        case .cancel(let caller): cancel(caller, &effects)
        case .signOn(let agent): signOn(agent, &effects)
        case .signOff(let agent): signOff(agent, &effects)
        case .lose(let agent): lose(agent, &effects)
        case .pause(let agent): pause(agent, &effects)
        case .resume(let agent): resume(agent, &effects)
        case .claim(let agent): claim(agent, &effects)
        case .accept(let claim): accept(claim, &effects)
        case .reject(let claim): reject(claim, &effects)
        case .complete(let claim): complete(claim, &effects)
        case .wrapped(let claim): wrapped(claim, &effects)
        case .unreached(let claim): unreached(claim, &effects)
        case .transfer(let claim, let queue, let needs): transfer(claim, to: queue, needs: needs, &effects)
        case .transferBack(let claim): transferBack(claim, &effects)
        case .listen(let supervisor, let caller, let on): listen(supervisor, to: caller, on, &effects)
        case .open(let queue): setOpen(true, queue, &effects)
        case .close(let queue): setOpen(false, queue, &effects)
        case .tick: break
        }
    }
}
