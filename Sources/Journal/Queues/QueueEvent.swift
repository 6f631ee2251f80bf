import Handoff
import JSON

/// An event of the queues as the log keeps it: what it is, then its numbers.
///
///     ["arrive",17,2,[0,4],1,300000000,0,-81234]    caller, queue, needs, tier, credit, audience, party
///     ["accept",17,3,41]                            caller, agent, fence
///     ["queues",[{"name":"service",...}],["elderly"]]   the queues as a hotline has them now, and the names of its audiences
enum QueueEvent {
    case dispatch(Dispatcher.Event)
    case queues([QueueDefinition], audiences: [String])

    // MARK: - Writing

    var json: String {
        var writer = JSONWriter(capacity: 96)
        writer.beginArray()
        switch self {
        case .dispatch(let event): Self.write(event, to: &writer)
        case .queues(let queues, let audiences):
            writer.string("queues")
            writer.beginArray()
            for queue in queues { queue.write(to: &writer) }
            writer.endArray()
            writer.beginArray()
            for audience in audiences { writer.string(audience) }
            writer.endArray()
        }
        writer.endArray()
        return String(decoding: writer.bytes, as: UTF8.self)
    }

    private static func write(_ event: Dispatcher.Event, to writer: inout JSONWriter) {
        func caller(_ name: String, _ caller: CallerID) {
            writer.string(name)
            writer.integer(Int64(bitPattern: caller.number))
        }
        func agent(_ name: String, _ agent: AgentID) {
            writer.string(name)
            writer.integer(Int64(agent.number))
        }
        func claim(_ name: String, _ claim: Claim) {
            caller(name, claim.caller)
            writer.integer(Int64(claim.agent.number))
            writer.integer(Int64(bitPattern: claim.fence))
        }
        func set(_ set: SmallSet) {
            writer.beginArray()
            for member in set.members { writer.integer(Int64(member)) }
            writer.endArray()
        }
        switch event {
        case .arrive(let arrival):
            caller("arrive", arrival.id)
            writer.integer(Int64(arrival.queue.index))
            set(arrival.needs)
            writer.integer(Int64(arrival.tier))
            writer.integer(arrival.credit.count)
            if let audience = arrival.audience { writer.integer(Int64(audience)) } else { writer.null() }
            if let party = arrival.party { writer.integer(Int64(bitPattern: party)) } else { writer.null() }
        case .hangUp(let id): caller("hang-up", id)
        case .callBack(let id): caller("call-back", id)
        case .cancel(let id): caller("cancel", id)
        case .signOn(let one):
            agent("sign-on", one.id)
            set(one.queues)
            set(one.skills)
            writer.integer(Int64(one.capacity))
            writer.bool(one.answersAtOnce)
        case .signOff(let id): agent("sign-off", id)
        case .lose(let id): agent("lose", id)
        case .pause(let id): agent("pause", id)
        case .resume(let id): agent("resume", id)
        case .claim(let id): agent("claim", id)
        case .accept(let one): claim("accept", one)
        case .reject(let one): claim("reject", one)
        case .complete(let one): claim("complete", one)
        case .wrapped(let one): claim("wrapped", one)
        case .unreached(let one): claim("unreached", one)
        case .transfer(let one, let queue, let needs):
            claim("transfer", one)
            writer.integer(Int64(queue.index))
            set(needs)
        case .transferBack(let one): claim("transfer-back", one)
        case .listen(let supervisor, let id, let on):
            caller("listen", id)
            writer.integer(Int64(supervisor.number))
            writer.bool(on)
        case .open(let queue):
            writer.string("open")
            writer.integer(Int64(queue.index))
        case .close(let queue):
            writer.string("close")
            writer.integer(Int64(queue.index))
        case .tick: writer.string("tick")
        }
    }

    // MARK: - Reading

    init(json: String) throws(StoreError) {
        let read = (try? JSONReader.read(bytes: Array(json.utf8)))?.value.asArray
        guard let items = read, let name = items.first?.value.asString, let event = Self.event(name, Numbers(items)) else {
            throw StoreError(
                .damaged, "an event of the queues cannot be read: \(json.prefix(80))", mend: "xiangyin journal verify names what is damaged"
            )
        }
        self = event
    }

    private static func event(_ name: String, _ items: Numbers) -> QueueEvent? {
        if name == "queues" {
            guard let queues = items.nodes(1), let audiences = items.nodes(2) else { return nil }
            return .queues(queues.compactMap { QueueDefinition($0) }, audiences: audiences.compactMap(\.value.asString))
        }
        return dispatch(name, items).map { .dispatch($0) }
    }

    private static func dispatch(_ name: String, _ items: Numbers) -> Dispatcher.Event? {
        switch name {
        case "arrive":
            guard let id = items.caller, let queue = items.int(2), let needs = items.set(3), let tier = items.int(4),
                let credit = items.int64(5)
            else { return nil }
            return .arrive(
                Arrival(
                    id, queue: QueueID(queue), needs: needs, tier: UInt8(clamping: tier), credit: Microseconds(credit),
                    audience: items.int(6), party: items.int64(7).map { UInt64(bitPattern: $0) }))
        case "hang-up": return items.caller.map { .hangUp($0) }
        case "call-back": return items.caller.map { .callBack($0) }
        case "cancel": return items.caller.map { .cancel($0) }
        case "sign-on":
            guard let id = items.agent(1), let queues = items.set(2), let skills = items.set(3), let capacity = items.int(4),
                let atOnce = items.flag(5)
            else { return nil }
            return .signOn(Agent(id, queues: queues, skills: skills, capacity: capacity, answersAtOnce: atOnce))
        case "sign-off": return items.agent(1).map { .signOff($0) }
        case "lose": return items.agent(1).map { .lose($0) }
        case "pause": return items.agent(1).map { .pause($0) }
        case "resume": return items.agent(1).map { .resume($0) }
        case "claim": return items.agent(1).map { .claim($0) }
        case "accept": return items.claim.map { .accept($0) }
        case "reject": return items.claim.map { .reject($0) }
        case "complete": return items.claim.map { .complete($0) }
        case "wrapped": return items.claim.map { .wrapped($0) }
        case "unreached": return items.claim.map { .unreached($0) }
        case "transfer":
            guard let claim = items.claim, let queue = items.int(4), let needs = items.set(5) else { return nil }
            return .transfer(claim, to: QueueID(queue), needs: needs)
        case "transfer-back": return items.claim.map { .transferBack($0) }
        case "listen":
            guard let id = items.caller, let supervisor = items.agent(2), let on = items.flag(3) else { return nil }
            return .listen(supervisor, id, on)
        case "open": return items.int(1).map { .open(QueueID($0)) }
        case "close": return items.int(1).map { .close(QueueID($0)) }
        case "tick": return .tick
        default: return nil
        }
    }

    /// A list, read by position.
    private struct Numbers {
        private let items: [JSONNode]

        init(_ items: [JSONNode]) { self.items = items }

        func int64(_ index: Int) -> Int64? { items.indices.contains(index) ? items[index].value.asInt : nil }
        func int(_ index: Int) -> Int? { int64(index).flatMap { Int(exactly: $0) } }
        func flag(_ index: Int) -> Bool? { items.indices.contains(index) ? items[index].value.asBool : nil }
        func nodes(_ index: Int) -> [JSONNode]? { items.indices.contains(index) ? items[index].value.asArray : nil }
        func set(_ index: Int) -> SmallSet? {
            nodes(index).map { SmallSet($0.compactMap { $0.value.asInt.map { Int(truncatingIfNeeded: $0) } }) }
        }
        func agent(_ index: Int) -> AgentID? { int64(index).flatMap { UInt32(exactly: $0) }.map { AgentID($0) } }
        var caller: CallerID? { int64(1).map { CallerID(UInt64(bitPattern: $0)) } }

        var claim: Claim? {
            guard let caller, let agent = agent(2), let fence = int64(3) else { return nil }
            return Claim(caller: caller, agent: agent, fence: UInt64(bitPattern: fence))
        }
    }
}
