import Handoff
import Journal

/// What happens by itself: offers, endings, and what the caller says.
extension DeskMachine {
    mutating func apply(_ event: Dispatcher.Event, _ now: Microseconds) throws(StoreError) -> [ChatLine] {
        let effects = try journal.apply([event], at: now)
        var lines = try react(now)
        for case .stale(let claim) in effects { lines.append(.mistake("call \(Self.call(claim)) is not yours any more")) }
        for case .refused(_, .closed) in effects { lines.append(.mistake("that queue is closed; the caller stays with you")) }
        if effects.contains(.nobodyWaits(agent)) { lines.append(.note("nobody waits for you")) }
        if effects == [.ignored] { lines.append(.mistake("that cannot be done now")) }
        return lines
    }

    /// What the queues have brought for this agent.
    mutating func react(_ now: Microseconds) throws(StoreError) -> [ChatLine] {
        var lines: [ChatLine] = []
        for effect in journal.takeNews() {
            switch effect {
            case .offered(let claim, let until) where claim.agent == agent:
                offer = claim
                summary = try card(claim, now)?.summary ?? "call \(Self.call(claim))"
                lines.append(.action("\(summary)  (/take or /refuse, \(max(0, Int((until - now).seconds.rounded()))) s)"))
            case .withdrawn(let claim, let why) where claim == offer:
                offer = nil
                lines.append(.note(Self.words(why)))
            case .connected(let claim, _, _) where claim.agent == agent: lines += try connect(claim, now)
            case .transferred(let claim, let queue) where claim == conversation:
                conversation = nil
                lines.append(.note("transferred to \(journal.queues.name(queue.index, .queue) ?? "another queue")"))
            case .paused(agent): lines.append(.note("you did not answer: no more offers until /resume"))
            case .listening(agent, let caller, false): lines += try lostEar(for: caller, now)
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

    mutating func connect(_ claim: Claim, _ now: Microseconds) throws(StoreError) -> [ChatLine] {
        (offer, conversation) = (nil, claim)
        let call = Self.call(claim)
        lastTalk = try journal.store.read { try $0.talk(of: call, after: 0).last?.number ?? 0 }
        let card = try card(claim, now)
        summary = card?.summary ?? "call \(call)"
        return card?.lines ?? [.note(summary)]
    }

    /// What the caller has said.
    mutating func hear() throws(StoreError) -> [ChatLine] {
        guard let claim = conversation else { return [] }
        let (call, after) = (Self.call(claim), lastTalk)
        let talk = try journal.store.read { try $0.talk(of: call, after: after) }
        lastTalk = talk.last?.number ?? lastTalk
        return talk.filter { $0.speaker == .caller }.map { .prompt("> " + ($0.plain ?? $0.text)) }
    }

    func waiting(_ now: Microseconds) throws(StoreError) -> [ChatLine] {
        try QueueBoard(journal, at: now).waitingLines.map { .prompt($0) }
    }

    private static func words(_ why: Withdrawal) -> String {
        switch why {
        case .rejected: "refused; they keep their place"
        case .timedOut: "you did not answer in time; they keep their place"
        case .hungUp: "the caller has hung up"
        case .agentGone: "taken back"
        }
    }
}
