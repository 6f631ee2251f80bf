import Conversations
import Dialogue
import Handoff
import JSON
import Journal
import Language

/// A desk without its terminal: lines go in, lines for the screen come out, and `poll` brings what happens by itself.
///
/// Beside it: `DeskMachine+News` (what the queues bring), `DeskMachine+Caller` (what needs a caller), `DeskMachine+Listening`.
struct DeskMachine {
    let hotlines: ServedHotlines
    let name: String
    let agent: AgentID
    var offer: Claim?
    var conversation: Claim?
    var lastTalk: Int64 = 0
    var listening: Listening?
    /// The caller who is offered to this agent, or with them, in a line.
    var summary = ""
    /// Whom to listen to from the beginning.
    private let listensTo: String?
    private var lastBeat = Microseconds.zero
    private(set) var isOver = false

    var journal: Journal { hotlines.journal }

    init(_ hotlines: ServedHotlines, name: String, agent: AgentID, listensTo: String? = nil) {
        self.hotlines = hotlines
        self.name = name
        self.agent = agent
        self.listensTo = listensTo
    }

    /// Who waits; and whom this agent still has, from before their desk was lost.
    mutating func begin(at now: Microseconds) throws(StoreError) -> [ChatLine] {
        var lines: [ChatLine] = [.title("\(name) · /help")]
        for claim in journal.queues.dispatcher.view(of: agent)?.claims ?? [] {
            guard journal.queues.dispatcher.view(of: claim.caller)?.isTalking == true else { continue }
            lines += [.note("you are still with call \(Self.call(claim))")] + (try connect(claim, now))
        }
        if let listensTo { return lines + (try listen(to: listensTo, now)) }
        return lines + (try waiting(now)) + (try react(now))
    }

    mutating func poll(at now: Microseconds) throws(StoreError) -> [ChatLine] {
        if now - lastBeat >= Journal.beat {
            lastBeat = now
            try journal.beat(agent, at: now)
        }
        try journal.attend(at: now)
        try hotlines.retain(at: now)
        return try react(now) + (try hear()) + (try overhear(now))
    }

    mutating func finish(at now: Microseconds) throws(StoreError) -> [ChatLine] {
        guard !isOver else { return [] }
        isOver = true
        try journal.signOff(agent, at: now)
        return [.note(conversation.map { "you are still with call \(Self.call($0)); sign on again to go on with it" } ?? "goodbye")]
    }

    mutating func take(_ line: String, at now: Microseconds) throws(StoreError) -> [ChatLine] {
        let command = DeskCommand(line)
        switch command {
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
        case .listen(let words): return try listen(to: words, now)
        case .leave: return try leaveOff(now)
        case .say, .note, .finish, .unreached, .back, .card, .transfer, .order: return try withCaller(command, now)
        }
    }

    static func call(_ claim: Claim) -> Int64 { Int64(bitPattern: claim.caller.number) }
}
