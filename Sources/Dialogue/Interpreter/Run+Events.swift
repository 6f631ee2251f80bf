import Expressions
import Flows
import Intents
import Language

/// What happened, taken up.
extension Run {
    mutating func take(_ event: Event.Kind) {
        guard session.state != .ended || !session.begun else { return }
        session.turn += 1
        switch event {
        case .start(let caller): start(caller, at: hotline.start, with: [:])
        case .hangup: end()
        case .text(let text): input(saying: text) { $0.hear(text: text) }
        case .keys(let keys): input { $0.hear(keys: keys) }
        case .silence: input { $0.missed(.noinput) }
        case .answer(let answer): take(answer)
        case .returned: returned()
        case .closed: closed()
        }
    }

    /// Begins at a node, with slots that are filled already.
    mutating func start(_ caller: Caller, at place: Target, with slots: [String: Value]) {
        guard session.frames.isEmpty else { return }
        session.caller = caller.bounded
        session.language = hotline.languages.first ?? "zh-CN"
        if let asked = caller.language, let language = served(asked) {
            session.language = language
            session.languageChosen = true
        }
        refreshAudiences()
        session.frames = [Frame(flow: place.flow, node: place.node, slots: slots, ending: .end)]
        proceed()
    }

    /// Something from the caller: heard when the session listens, answered with one sentence when it waits.
    private mutating func input(saying text: String? = nil, _ hear: (inout Run) -> Void) {
        guard session.begun, !session.frames.isEmpty else { return }
        switch session.waiting {
        case nil:
            session.noticed.turns += 1
            lastEcho = session.echo
            session.echo.removeAll(keepingCapacity: true)
            session.lookups = 0
            refreshAudiences()
            if session.question == nil { beginAnew(saying: text) } else { hear(&self) }
        case .agent(told: false):
            say(.waiting)
            session.waiting = .agent(told: true)
        case .agent, .lookup:
            break
        }
    }

    private mutating func take(_ answer: LookupAnswer) {
        guard case .lookup(answer.id) = session.waiting, case .lookup(let lookup) = step?.verb else { return }
        refreshAudiences()
        session.waiting = nil
        session.state = .listening
        follow(lookup.take(answer, &self))
    }

    private mutating func returned() {
        guard isBackFromQueue() else { return }
        guard case .handoff(let handoff) = step?.verb, let next = handoff.next else { return end() }
        go(next)
        proceed()
    }

    private mutating func closed() {
        guard isBackFromQueue() else { return }
        say(.closed)
        guard case .handoff(let handoff) = step?.verb, let closed = handoff.closed else { return end() }
        pass("closed")
        go(closed)
        proceed()
    }

    /// Takes up the flow of a caller who waited for a person; false when they did not.
    private mutating func isBackFromQueue() -> Bool {
        guard case .agent = session.waiting else { return false }
        refreshAudiences()
        session.waiting = nil
        session.state = .listening
        return true
    }

    /// The hotline's language that serves a caller who asks for `tag`.
    func served(_ tag: String) -> String? {
        if hotline.languages.contains(tag) { return tag }
        return LanguageFallback.chain(from: tag).first { hotline.languages.contains($0) }
            ?? hotline.languages.first { $0.prefix { $0 != "-" } == tag.prefix { $0 != "-" } }
    }

    mutating func end() { session.end() }
}
