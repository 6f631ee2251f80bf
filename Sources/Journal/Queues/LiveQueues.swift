import Dialogue
import Flows
public import Handoff
import Language

/// The queues of a store as this program sees them: the dispatcher that simulations and tests run, fed from the store's log.
///
/// Every event is decided by one program, within a transaction of its own: it lives through what others have written, applies its event,
/// and appends it. The order of the log is the order for all, and the dispatcher is a function of it.
public final class LiveQueues {
    public private(set) var dispatcher: Dispatcher
    private let settings: Dispatcher.Settings
    /// Events between one image and the next, at least.
    private let imageAfter: Int
    /// The last event of the log that was lived through.
    private var number: Int64 = 0
    private var imageNumber: Int64 = 0
    private var definitions: [QueueDefinition] = []
    /// Seconds that local time is ahead of UTC at a moment: hours are local.
    private let offset: (Int64) -> Int
    /// The minute for which hours were looked at last; nil when they must be looked at again.
    private var hoursMinute: Int64?
    private var names: [NameKind: [String]] = [:]
    /// Of events that are stored.
    private var news: [Dispatcher.Effect] = []
    /// The last event that has been news: what was before this program began is none, nor is anything twice.
    private var newsNumber: Int64?
    /// Of the transaction under way.
    private var fresh: [Dispatcher.Effect] = []
    /// A transaction has failed: what is here is ahead of the store.
    public private(set) var isBehind = true

    init(settings: Dispatcher.Settings, imageAfter: Int, offset: @escaping (Int64) -> Int) {
        self.settings = settings
        self.offset = offset
        self.imageAfter = imageAfter
        dispatcher = Dispatcher(queues: [], settings: settings)
    }

    public var nextDeadline: Microseconds? { dispatcher.nextDeadline }

    func takeNews() -> [Dispatcher.Effect] {
        defer { news.removeAll() }
        return news
    }

    /// The transaction is stored.
    func keep() {
        guard !fresh.isEmpty else { return }
        news += fresh
        newsNumber = number
        fresh.removeAll()
    }

    /// The transaction failed.
    func forget() {
        fresh.removeAll()
        isBehind = true
    }

    // MARK: - Names

    public func number(of name: String, _ kind: NameKind = .queue) -> Int? { names[kind]?.firstIndex(of: name) }

    public func name(_ number: Int, _ kind: NameKind) -> String? {
        guard let names = names[kind], names.indices.contains(number) else { return nil }
        return names[number]
    }

    public func names(_ kind: NameKind) -> [String] { names[kind] ?? [] }

    func number(of name: String, _ kind: NameKind, _ rows: any StoreRows) throws -> Int {
        if let known = number(of: name, kind) { return known }
        let number = try rows.number(of: name, kind)
        names[kind] = try rows.names(kind)
        return number
    }

    func skills(_ list: some Sequence<String>, _ rows: any StoreRows) throws -> SmallSet {
        var set = SmallSet()
        for name in list {
            let number = try number(of: name, .skill, rows)
            guard number < SmallSet.size else {
                throw StoreError(
                    .refused, "there are over \(SmallSet.size) skills already, and '\(name)' would be one more",
                    mend: "name fewer skills in the hotline's queues")
            }
            set.insert(number)
        }
        return set
    }

    // MARK: - Living through the log

    /// Lives through what others have written.
    func catchUp(_ rows: any StoreRows) throws {
        if isBehind { try restore(rows) }
        let known: Int64
        if let newsNumber { known = newsNumber } else { known = try rows.lastDispatch() }
        newsNumber = known
        while true {
            let records = try rows.dispatch(after: number, limit: Limits.dispatchRows)
            guard let first = records.first else { return }
            // Others were so quick that part of the log is gone already: an image stands for it.
            if first.number != number + 1 {
                try restore(rows)
                continue
            }
            try readNames(rows)
            for record in records {
                let effects = try live(try QueueEvent(json: record.event), at: Microseconds(record.at))
                number = record.number
                if number > known {
                    news += effects
                    newsNumber = number
                }
            }
        }
    }

    private func restore(_ rows: any StoreRows) throws {
        dispatcher = Dispatcher(queues: [], settings: settings)
        (number, imageNumber, definitions, hoursMinute) = (0, 0, [], nil)
        try readNames(rows)
        if let image = try rows.lastImage() {
            let lines = image.words.split(separator: "\n", omittingEmptySubsequences: false)
            let words = lines.count == 2 ? lines[1].split(separator: " ").map { Int64($0) } : []
            guard lines.count == 2, case .queues(let queues, let audiences) = try QueueEvent(json: String(lines[0])),
                let restored = Dispatcher(
                    image: words.compactMap(\.self), queues: serviceQueues(queues), audiences: audiences, settings: settings),
                !words.contains(nil)
            else {
                throw StoreError(
                    .damaged, "the image of the queues cannot be read", mend: "xiangyin journal verify names what is damaged")
            }
            (dispatcher, definitions, number, imageNumber) = (restored, queues, image.number, image.number)
        }
        isBehind = false
    }

    private func readNames(_ rows: any StoreRows) throws {
        for kind in NameKind.allCases { names[kind] = try rows.names(kind) }
    }

    private func live(_ event: QueueEvent, at time: Microseconds) throws -> [Dispatcher.Effect] {
        switch event {
        case .dispatch(let event): return dispatcher.apply(event, at: time)
        case .queues(let queues, let audiences):
            (definitions, hoursMinute) = (queues, nil)
            return dispatcher.adopt(serviceQueues(queues), audiences: audiences, at: time)
        }
    }

    private func serviceQueues(_ definitions: [QueueDefinition]) -> [ServiceQueue] {
        definitions.map { definition in
            ServiceQueue(
                definition.name, skills: SmallSet(definition.skills.compactMap { number(of: $0, .skill) }),
                overflow: definition.overflow.compactMap { overflow in
                    definitions.firstIndex { $0.name == overflow.to }.map { .init(after: overflow.after, to: QueueID($0)) }
                }, callbackAfter: definition.callbackAfter, wrapUp: definition.wrapUp, handling: definition.handling)
        }
    }

    // MARK: - Deciding

    /// Applies an event, and writes down what it changed. Everything before it must have been lived through.
    func apply(_ event: Dispatcher.Event, at time: Microseconds, _ rows: any StoreRows) throws -> [Dispatcher.Effect] {
        try keepHours(at: time, rows)
        return try append(.dispatch(event), at: time, rows)
    }

    /// Makes a hotline's queues those that callers stand in, if they are not yet.
    func adopt(_ hotline: Hotline, at time: Microseconds, _ rows: any StoreRows) throws {
        for queue in hotline.queues.keys.sorted() { _ = try number(of: queue, .queue, rows) }
        for audience in hotline.audiences { _ = try number(of: audience.name, .audience, rows) }
        let wanted = names(.queue).map { name in
            hotline.queues[name].map { QueueDefinition($0, of: hotline) } ?? definitions.first { $0.name == name }
                ?? QueueDefinition(name: name)
        }
        try adopt(wanted, at: time, rows)
    }

    func adopt(_ wanted: [QueueDefinition], at time: Microseconds, _ rows: any StoreRows) throws {
        guard wanted.count <= SmallSet.size else {
            throw StoreError(
                .refused, "there are \(wanted.count) queues, over the \(SmallSet.size) that agents can be told apart by",
                mend: "use a store of its own for each hotline")
        }
        guard wanted != definitions || dispatcher.audiences != names(.audience) else { return }
        for queue in wanted { _ = try skills(queue.skills, rows) }
        let hadHours = definitions.indices.filter { definitions[$0].hours != nil }
        _ = try append(.queues(wanted, audiences: names(.audience)), at: time, rows)
        for index in hadHours where wanted[index].hours == nil && !dispatcher.queues[index].isOpen {
            _ = try append(.dispatch(.open(QueueID(index))), at: time, rows)
        }
        try keepHours(at: time, rows)
    }

    // MARK: - Hours

    /// Whether a queue should have opened or closed by now.
    func hasHoursDue(at time: Microseconds) -> Bool { !hoursDue(at: time).isEmpty }

    /// Opens and closes the queues whose hours begin or end. Whichever program notices first does it, and the log tells the others.
    func keepHours(at time: Microseconds, _ rows: any StoreRows) throws {
        for event in hoursDue(at: time) { _ = try append(.dispatch(event), at: time, rows) }
    }

    /// Hours begin and end with a minute; clocks that differ a little must not open again what another has just closed, so that the
    /// latest time that anybody has seen counts.
    private func hoursDue(at time: Microseconds) -> [Dispatcher.Event] {
        let seconds = max(time, dispatcher.now).count / 1_000_000
        guard hoursMinute != seconds / 60 else { return [] }
        let now = Instant(seconds: seconds, offset: offset(seconds))
        var events: [Dispatcher.Event] = []
        for (index, definition) in definitions.enumerated() {
            guard let hours = definition.hours, dispatcher.queues[index].isOpen != hours.isOpen(at: now) else { continue }
            events.append(dispatcher.queues[index].isOpen ? .close(QueueID(index)) : .open(QueueID(index)))
        }
        if events.isEmpty { hoursMinute = seconds / 60 }
        return events
    }

    private func append(_ event: QueueEvent, at time: Microseconds, _ rows: any StoreRows) throws -> [Dispatcher.Effect] {
        number += 1
        try rows.append(DispatchRecord(number: number, at: time.count, event: event.json))
        let effects = try live(event, at: time)
        fresh += effects
        try writeDown(event, effects, rows)
        if number - imageNumber >= Int64(max(imageAfter, 8 * dispatcher.count)) {
            let words = dispatcher.image.map(String.init).joined(separator: " ")
            let queues = QueueEvent.queues(definitions, audiences: dispatcher.audiences).json
            try rows.insert(DispatchImage(number: number, words: queues + "\n" + words), keeping: imageAfter)
            imageNumber = number
        }
        return effects
    }

    // MARK: - Rows for readers

    private func writeDown(_ event: QueueEvent, _ effects: [Dispatcher.Effect], _ rows: any StoreRows) throws {
        var leases: [CallerID: Microseconds] = [:]
        var touched: [CallerID] = []
        if case .dispatch(let event) = event, let caller = event.caller { touched.append(caller) }
        for effect in effects {
            if let caller = effect.caller { touched.append(caller) }
            if case .offered(let claim, let until) = effect { leases[claim.caller] = until }
        }
        var seen: Set<CallerID> = []
        for caller in touched where seen.insert(caller).inserted {
            let call = Int64(bitPattern: caller.number)
            if let view = dispatcher.view(of: caller) {
                try rows.put(Self.row(view, call, lease: leases[caller]))
            } else {
                try rows.remove(handoff: call)
            }
        }
    }

    static func row(_ view: CallerView, _ call: Int64, lease: Microseconds?) -> HandoffRow {
        var state = HandoffRow.State.waiting
        var agent: Int?
        switch view.stage {
        case .waiting: break
        case .resting: state = .resting
        case .turnedAway: state = .turnedAway
        case .offered(let claim): (state, agent) = (.offered, Int(claim.agent.number))
        case .talking(let claim): (state, agent) = (.talking, Int(claim.agent.number))
        }
        return HandoffRow(
            call: call, queue: view.arrival.queue.index, tier: Int(view.arrival.tier), credit: view.arrival.credit.count,
            arrived: view.came.count, skills: "[" + view.arrival.needs.members.map(String.init).joined(separator: ",") + "]", state: state,
            agent: agent, lease: state == .offered ? lease?.count : nil, fence: Int64(bitPattern: view.fence), isCallback: view.isCallback)
    }
}
