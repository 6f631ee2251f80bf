import Handoff
import Journal
import Language

/// The queues as lines: each queue, each agent, and who waits, first in line first.
struct QueueBoard {
    let queues: LiveQueues
    private let calls: [Int64: (language: String, intent: String)]
    let now: Microseconds

    /// Everything, as it is in the store now.
    init(_ journal: Journal, at now: Microseconds) throws(StoreError) {
        try journal.refresh(at: now)
        queues = journal.queues
        self.now = now
        var calls: [Int64: (language: String, intent: String)] = [:]
        for call in try journal.store.read({ try $0.calls(CallFilter(live: true)) }) { calls[call.id] = (call.language, call.intent) }
        self.calls = calls
    }

    var lines: [String] { queueLines + [""] + agentLines + [""] + waitingLines }

    private var callers: [CallerView] { queues.dispatcher.callers }

    private var queueLines: [String] {
        let callers = self.callers
        var rows = [["queue", "waiting", "longest", "offered", "talking", "callbacks"]]
        for (index, queue) in queues.dispatcher.queues.enumerated() {
            let own = callers.filter { $0.arrival.queue.index == index }
            let waiting = own.filter(\.isWaiting)
            let longest = waiting.map { now - $0.came }.max()
            rows.append([
                queue.isOpen ? queue.name : queue.name + " (closed)", "\(waiting.count)", longest?.english ?? "-",
                "\(own.count(where: \.isOffered))",
                "\(own.count(where: \.isTalking))", "\(own.count(where: \.isCallback))",
            ])
        }
        return TextTable.lines(rows)
    }

    private var agentLines: [String] {
        let agents = queues.dispatcher.agents.filter { $0.presence != .gone }
        guard !agents.isEmpty else { return ["nobody is signed on"] }
        var rows = [["agent", "is", "with"]]
        for agent in agents {
            let calls = agent.claims.map {
                "call \(Int64(bitPattern: $0.caller.number))" + (listener(of: $0.caller).map { ", \($0) listens" } ?? "")
            }
            rows.append([
                name(agent.agent.id), agent.presence.rawValue, calls.isEmpty ? "-" : calls.joined(separator: "; "),
            ])
        }
        return TextTable.lines(rows)
    }

    private func name(_ agent: AgentID) -> String { queues.name(Int(agent.number), .agent) ?? "-" }

    /// The supervisor who hears a conversation.
    private func listener(of caller: CallerID) -> String? { queues.dispatcher.view(of: caller)?.listener.map(name) }

    var waitingLines: [String] {
        let waiting = callers.filter(\.isWaiting)
        guard !waiting.isEmpty else { return ["nobody waits"] }
        var rows = [["call", "queue", "waits", "language", "wants", "audience", "why there"]]
        for caller in waiting.prefix(Limits.listedCallers) {
            let call = Int64(bitPattern: caller.arrival.id.number)
            rows.append([
                "\(call)", queues.name(caller.arrival.queue.index, .queue) ?? "-", (now - caller.came).english,
                calls[call]?.language ?? "-", calls[call].flatMap { $0.intent.isEmpty ? nil : $0.intent } ?? "-",
                caller.arrival.audience.flatMap { queues.name($0, .audience) } ?? "-",
                queues.dispatcher.explain(caller.arrival.id)?.english ?? "",
            ])
        }
        let more = waiting.count - Limits.listedCallers
        return TextTable.lines(rows) + (more > 0 ? ["and \(more) more"] : [])
    }

    /// Why a caller stands where they stand, in both tongues of the house.
    func explanation(of call: Int64) -> [String]? {
        let caller = Journal.caller(call)
        guard let view = queues.dispatcher.view(of: caller) else { return nil }
        switch view.stage {
        case .waiting:
            guard let why = queues.dispatcher.explain(caller) else { return nil }
            let queue = queues.dispatcher.queues[view.arrival.queue.index]
            let closed = queue.isOpen ? [] : ["\(queue.name) is closed; they keep their place.", "\(queue.name)已下班，位置为他们保留。"]
            return [why.english, why.chinese] + closed
        case .turnedAway: return ["Is turned away: \(queues.name(view.arrival.queue.index, .queue) ?? "the queue") is closed."]
        case .resting: return ["Did not pick up when called back; is tried again in a while."]
        case .offered(let claim): return ["Is being offered to \(name(claim.agent))."]
        case .talking(let claim): return ["Talks with \(name(claim.agent))." + (listener(of: caller).map { " \($0) listens." } ?? "")]
        }
    }
}

extension CallerView {
    var isWaiting: Bool { stage == .waiting }
    var isOffered: Bool { if case .offered = stage { true } else { false } }
    var isTalking: Bool { if case .talking = stage { true } else { false } }
}
