import Conversations
import Dialogue
import Handoff
import JSON
import Journal
import Language

/// A desk without its terminal: lines go in, lines for the screen come out, and `poll` brings what happens by itself.
struct DeskMachine {
    private let hotlines: ServedHotlines
    private let name: String
    private let agent: AgentID
    private var offer: Claim?
    private var conversation: Claim?
    private var lastTalk: Int64 = 0
    private var lastBeat = Microseconds.zero
    private(set) var isOver = false

    private var journal: Journal { hotlines.journal }

    init(_ hotlines: ServedHotlines, name: String, agent: AgentID) {
        self.hotlines = hotlines
        self.name = name
        self.agent = agent
    }

    /// Who waits; and whom this agent still has, from before their desk was lost.
    mutating func begin(at now: Microseconds) throws(StoreError) -> [ChatLine] {
        var lines: [ChatLine] = [.title("\(name) · /help")]
        for claim in journal.queues.dispatcher.view(of: agent)?.claims ?? [] {
            guard journal.queues.dispatcher.view(of: claim.caller)?.isTalking == true else { continue }
            lines += [.note("you are still with call \(Self.call(claim))")] + (try connect(claim, now))
        }
        return lines + (try waiting(now)) + (try react(now))
    }

    mutating func poll(at now: Microseconds) throws(StoreError) -> [ChatLine] {
        if now - lastBeat >= Journal.beat {
            lastBeat = now
            try journal.beat(agent, at: now)
        }
        try journal.attend(at: now)
        try hotlines.retain(at: now)
        return try react(now) + (try listen())
    }

    mutating func finish(at now: Microseconds) throws(StoreError) -> [ChatLine] {
        guard !isOver else { return [] }
        isOver = true
        try journal.signOff(agent, at: now)
        return [.note(conversation.map { "you are still with call \(Self.call($0)); sign on again to go on with it" } ?? "goodbye")]
    }

    mutating func take(_ line: String, at now: Microseconds) throws(StoreError) -> [ChatLine] {
        switch DeskCommand(line) {
        case .nothing: return []
        case .mistake(let words): return [.mistake(words)]
        case .help:
            return DeskCommand.usage.map {
                .entry(name: "/" + $0.name + ($0.arguments.isEmpty ? "" : " " + $0.arguments), value: $0.meaning)
            }
        case .quit: return try finish(at: now)
        case .who: return try waiting(now)
        case .why(let call):
            guard let lines = try QueueBoard(journal, at: now).explanation(of: call) else {
                return [.mistake("call \(call) is on the way to nobody; /who lists those who wait")]
            }
            return lines.map { .note($0) }
        case .take:
            if let offer { return try apply(.accept(offer), now) }
            guard conversation == nil else { return [.mistake("you are with a caller; /finish first")] }
            let lines = try apply(.claim(agent), now)
            guard let offer else { return lines }
            return try lines + apply(.accept(offer), now)
        case .refuse:
            guard let offer else { return [.mistake("nobody is offered to you")] }
            return try apply(.reject(offer), now)
        case .pause: return try apply(.pause(agent), now) + [.note("no more offers; /resume brings them back")]
        case .resume: return try apply(.resume(agent), now) + [.note("ready")]
        default: return try withCaller(line, now)
        }
    }

    /// What needs a caller.
    private mutating func withCaller(_ line: String, _ now: Microseconds) throws(StoreError) -> [ChatLine] {
        guard let claim = conversation else { return [.mistake("you are with nobody; /take brings the next caller")] }
        let call = Self.call(claim)
        switch DeskCommand(line) {
        case .say(let text):
            try say(text, to: call, isNote: false)
            return []
        case .note(let text):
            try say(text, to: call, isNote: true)
            return [.note("noted")]
        case .card: return try card(claim, now)?.lines ?? []
        case .finish: return try apply(.complete(claim), now)
        case .unreached: return try apply(.unreached(claim), now)
        case .back: return try apply(.transferBack(claim), now)
        case .transfer(let queue):
            guard let number = journal.queues.number(of: queue) else {
                return [.mistake("there is no queue '\(queue.shortened)'" + hint(queue, journal.queues.names(.queue)))]
            }
            let needs = journal.queues.dispatcher.view(of: claim.caller)?.arrival.needs ?? []
            return try apply(.transfer(claim, to: QueueID(number), needs: needs), now)
        case .order(let kind, let fields): return try order(kind, fields, call)
        default: return []
        }
    }

    // MARK: - What happens

    private mutating func apply(_ event: Dispatcher.Event, _ now: Microseconds) throws(StoreError) -> [ChatLine] {
        let effects = try journal.apply([event], at: now)
        var lines = try react(now)
        for case .stale(let claim) in effects { lines.append(.mistake("call \(Self.call(claim)) is not yours any more")) }
        for case .refused(_, .closed) in effects { lines.append(.mistake("that queue is closed; the caller stays with you")) }
        if effects.contains(.nobodyWaits(agent)) { lines.append(.note("nobody waits for you")) }
        if effects == [.ignored] { lines.append(.mistake("that cannot be done now")) }
        return lines
    }

    /// What the queues have brought for this agent.
    private mutating func react(_ now: Microseconds) throws(StoreError) -> [ChatLine] {
        var lines: [ChatLine] = []
        for effect in journal.takeNews() {
            switch effect {
            case .offered(let claim, let until) where claim.agent == agent:
                offer = claim
                let summary = try card(claim, now)?.summary ?? "call \(Self.call(claim))"
                lines.append(.action("\(summary)  (/take or /refuse, \(max(0, Int((until - now).seconds.rounded()))) s)"))
            case .withdrawn(let claim, let why) where claim == offer:
                offer = nil
                lines.append(.note(Self.words(why)))
            case .connected(let claim, _, _) where claim.agent == agent: lines += try connect(claim, now)
            case .transferred(let claim, let queue) where claim == conversation:
                conversation = nil
                lines.append(.note("transferred to \(journal.queues.name(queue.index, .queue) ?? "another queue")"))
            case .paused(agent): lines.append(.note("you did not answer: no more offers until /resume"))
            case .ended(let caller, let ending) where caller == conversation?.caller:
                conversation = nil
                lines.append(.note(ending == .unreached ? "given up: they never picked up" : "the conversation is over"))
            default: break
            }
        }
        // A caller may have gone without an effect for this agent: called back, they did not pick up.
        if let claim = conversation, journal.queues.dispatcher.view(of: claim.caller)?.stage != .talking(claim) {
            conversation = nil
            lines.append(.note("the caller is back in line"))
        }
        return lines
    }

    private mutating func connect(_ claim: Claim, _ now: Microseconds) throws(StoreError) -> [ChatLine] {
        (offer, conversation) = (nil, claim)
        let call = Self.call(claim)
        lastTalk = try journal.store.read { try $0.talk(of: call, after: 0).last?.number ?? 0 }
        return try card(claim, now)?.lines ?? [.note("call \(call)")]
    }

    /// What the caller has said.
    private mutating func listen() throws(StoreError) -> [ChatLine] {
        guard let claim = conversation else { return [] }
        let (call, after) = (Self.call(claim), lastTalk)
        let talk = try journal.store.read { try $0.talk(of: call, after: after) }
        lastTalk = talk.last?.number ?? lastTalk
        return talk.filter { $0.speaker == .caller }.map { .prompt("> " + ($0.plain ?? $0.text)) }
    }

    // MARK: - Steps

    private func card(_ claim: Claim, _ now: Microseconds) throws(StoreError) -> CallerCard? {
        guard let view = journal.queues.dispatcher.view(of: claim.caller) else { return nil }
        return try CallerCard(Self.call(claim), view, hotlines, at: now)
    }

    private func waiting(_ now: Microseconds) throws(StoreError) -> [ChatLine] {
        try QueueBoard(journal, at: now).waitingLines.map { .prompt($0) }
    }

    private func say(_ text: String, to call: Int64, isNote: Bool) throws(StoreError) {
        let language = try journal.store.read { try $0.call(call)?.language } ?? ""
        try journal.say(text, by: name, to: call, isNote: isNote, language: language, at: Clock.now().seconds)
    }

    private func order(_ kind: String, _ fields: CallerFacts, _ call: Int64) throws(StoreError) -> [ChatLine] {
        var writer = JSONWriter()
        writer.beginObject()
        for fact in fields.facts {
            writer.key(fact.name)
            writer.string(fact.value)
        }
        writer.endObject()
        let json = String(decoding: writer.bytes, as: UTF8.self)
        let number = try journal.store.write { rows in
            let number = "\(call)-\(try rows.workOrders(of: call).count + 1)"
            try rows.insert(
                WorkOrderRecord(
                    call: call, id: "desk-\(number)", kind: kind, number: number, priority: "normal", at: Clock.now().seconds, fields: json)
            )
            return number
        }
        return [.action("work-order: \(kind) \(number) \(fields)")]
    }

    private static func call(_ claim: Claim) -> Int64 { Int64(bitPattern: claim.caller.number) }

    private static func words(_ why: Withdrawal) -> String {
        switch why {
        case .rejected: "refused; they keep their place"
        case .timedOut: "you did not answer in time; they keep their place"
        case .hungUp: "the caller has hung up"
        case .agentGone: "taken back"
        }
    }
}
