import Conversations
import Handoff
import JSON
import Journal

/// A supervisor reads along and says nothing. Whoever looks at the queues, or at the call later, sees that they did.
extension DeskMachine {
    /// - Parameter words: an agent's name, a call's number, or a session's name.
    mutating func listen(to words: String, _ now: Microseconds) throws(StoreError) -> [ChatLine] {
        guard conversation == nil, offer == nil else { return [.mistake("you have a caller yourself; /finish or /refuse first")] }
        guard let target = try target(words) else {
            let known = NearestName.nearest(to: words, among: journal.queues.names(.agent)).map { "did you mean '\($0)'?" }
            return [.mistake("there is no agent and no call '\(words.shortened)'; " + (known ?? "xiangyin queue status names them"))]
        }
        guard target != .agent(agent) else { return [.mistake("you cannot listen to yourself; name another agent, or a call")] }
        var lines = listening == nil ? [] : try leaveOff(now)
        listening = Listening(target, name: words)
        lines.append(.note("you listen to \(words), and nobody hears you; /leave stops"))
        return lines + (try overhear(now))
    }

    private func target(_ words: String) throws(StoreError) -> Listening.Target? {
        if let number = journal.queues.number(of: words, .agent) { return .agent(AgentID(UInt32(clamping: number))) }
        let call = try journal.store.read { rows in try Int64(words).flatMap { try rows.call($0) } ?? rows.call(named: words) }
        return call.flatMap { $0.ended == nil ? .call($0.id) : nil }
    }

    mutating func leaveOff(_ now: Microseconds) throws(StoreError) -> [ChatLine] {
        guard let listening else { return [.mistake("you listen to nobody; /listen Anna begins")] }
        self.listening = nil
        if let call = listening.call { try journal.apply([.listen(agent, Journal.caller(call), false)], at: now) }
        return try [.note("you listen no longer")] + react(now)
    }

    /// What was said since, in the conversation that is heard now; and the next one, when it begins.
    mutating func overhear(_ now: Microseconds) throws(StoreError) -> [ChatLine] {
        var lines = try newTalk()
        guard let claim = listening?.conversation(in: journal.queues.dispatcher), listening?.call != Self.call(claim) else { return lines }
        guard try journal.apply([.listen(agent, claim.caller, true)], at: now).contains(.listening(agent, claim.caller, true)) else {
            return lines
        }
        let call = Self.call(claim)
        listening?.call = call
        let (events, talk) = try journal.store.read { (try $0.events(of: call), try $0.talk(of: call, after: 0)) }
        listening?.lastTalk = talk.last?.number ?? 0
        lines.append(.title("call \(call) · \(journal.queues.name(Int(claim.agent.number), .agent) ?? "an agent")"))
        let transcript = Transcript(events: events, talk: talk, plainly: false).lines
        return lines + transcript.suffix(Limits.shownTranscript).map { .prompt($0.shown) }
    }

    /// Masked, as it is kept.
    private mutating func newTalk() throws(StoreError) -> [ChatLine] {
        guard let call = listening?.call, let after = listening?.lastTalk else { return [] }
        let talk = try journal.store.read { try $0.talk(of: call, after: after) }
        listening?.lastTalk = talk.last?.number ?? after
        let others = talk.filter { $0.speaker != .listener || $0.agent != name }
        return Transcript(events: [], talk: others, plainly: false).lines.map { .prompt($0.shown) }
    }

    /// A conversation that was heard is over, or somebody else hears it now.
    mutating func lostEar(for caller: CallerID, _ now: Microseconds) throws(StoreError) -> [ChatLine] {
        guard let listening, let call = listening.call, Journal.caller(call) == caller else { return [] }
        let last = try newTalk()
        self.listening?.call = nil
        guard let view = journal.queues.dispatcher.view(of: caller) else {
            if listening.target == .call(call) { self.listening = nil }
            return last + [.note("call \(call) is over")]
        }
        if let other = view.listener, other != agent {
            self.listening = nil
            return last + [.note("\(journal.queues.name(Int(other.number), .agent) ?? "somebody else") listens to call \(call) instead")]
        }
        return last + [.note("call \(call) is with nobody for now")]
    }
}
