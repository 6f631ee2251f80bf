import Conversations
import Dialogue
import Handoff
import Journal
import Language

/// A call of one caller that is kept in a store, exchange by exchange.
struct KeptCall {
    private let handle: CallHandle
    private var seq = 0
    /// While the caller is on the way to a person.
    private(set) var isTalking = false
    var hold: Hold?

    init(_ handle: CallHandle) { self.handle = handle }

    mutating func keep(
        _ hotlines: ServedHotlines, _ before: Session, _ exchange: Exchange, _ event: Event, _ answers: [LookupAnswer]
    ) throws(StoreError) {
        let after = exchange.session
        // Nothing moves once a call is over.
        guard after.turn > before.turn else { return }
        try hotlines.retain(at: Clock.microseconds())
        seq += 1
        let step = CallStep(
            call: handle, hotline: hotlines.current.hotline, before: before.begun ? before : nil, after: after, seq: seq, id: nil,
            event: event, lookups: answers, actions: exchange.actions, answer: PipeAnswer.body(exchange))
        guard try hotlines.journal.commit([step], at: Clock.microseconds()) == [.stored] else {
            throw StoreError(.refused, "this call is not where it was: another program has moved it on, or nothing was heard of it for too long", mend: "/restart calls again")
        }
        _ = hotlines.journal.takeNews()
        if case .agent = after.waiting {
            if hold == nil, let call = handle.id { hold = Hold(call: call) }
        } else {
            (hold, isTalking) = (nil, false)
        }
    }

    /// What the queue and the person say; nil while the caller is not on the way to one.
    mutating func look(_ hotlines: ServedHotlines, _ session: Session, at time: Instant) throws(StoreError) -> Hold.Heard? {
        guard var hold else { return nil }
        let (journal, now) = (hotlines.journal, Clock.microseconds())
        try journal.attend(at: now)
        _ = journal.takeNews()
        let heard = try hold.look(journal, session, hotlines.current.interpreter, at: time, now: now)
        isTalking = heard.standing == .talking
        self.hold = hold
        return heard
    }
}
