import Conversations
import Dialogue
import Handoff
import Journal
import Language

/// A call of one caller that is kept in a store, exchange by exchange.
struct KeptCall {
    private var handle: CallHandle
    private var seq = 0
    /// While the caller is on the way to a person.
    private(set) var isTalking = false
    var hold: Hold?

    init(_ handle: CallHandle) { self.handle = handle }

    /// Stores an exchange; false when another program has moved the call meanwhile, and nothing was stored.
    mutating func keep(
        _ hotlines: ServedHotlines, _ before: Session, _ exchange: Exchange, _ event: Event, _ answers: [LookupAnswer]
    ) throws(StoreError) -> Bool {
        let after = exchange.session
        // Nothing moves once a call is over.
        guard after.turn > before.turn else { return true }
        try hotlines.retain(at: Clock.microseconds())
        let step = CallStep(
            call: handle, hotline: try hotlines.served(handle.version).hotline, before: before.begun ? before : nil, after: after,
            seq: seq + 1, id: nil, event: event, lookups: answers, actions: exchange.actions, answer: PipeAnswer.body(exchange))
        guard try hotlines.journal.commit([step], at: Clock.microseconds()) == [.stored] else { return false }
        seq += 1
        _ = hotlines.journal.takeNews()
        if case .agent = after.waiting {
            if hold == nil, let call = handle.id { hold = Hold(call: call) }
        } else {
            (hold, isTalking) = (nil, false)
        }
        return true
    }

    /// Goes on where another program has moved the call: where it stands, and with which version of the hotline.
    mutating func takeUp(_ hotlines: ServedHotlines) throws(StoreError) -> (session: Session, served: ServedHotline) {
        let handle = handle
        let record = try hotlines.journal.store.read { rows in try handle.id.flatMap { try rows.call($0) } }
        guard let record, record.ended == nil, let session = try record.snapshot?.session() else {
            throw StoreError(
                .refused, "the call is over: another program has ended it, or nothing was heard of it for too long",
                mend: "/restart calls again")
        }
        self.handle = hotlines.journal.handle(record)
        seq = record.seq
        return (session, try hotlines.served(record.version))
    }

    /// What the queue and the person say; nil while the caller is not on the way to one.
    mutating func look(_ journal: Journal, _ session: Session, _ interpreter: Interpreter, at time: Instant) throws(StoreError) -> Hold
        .Heard?
    {
        guard var hold else { return nil }
        let now = Clock.microseconds()
        try journal.attend(at: now)
        _ = journal.takeNews()
        let heard = try hold.look(journal, session, interpreter, at: time, now: now)
        isTalking = heard.standing == .talking
        self.hold = hold
        return heard
    }
}
