public import Dialogue
public import Flows

/// One exchange of a call, to be stored: what came in, and what became of it.
public struct CallStep {
    public var call: CallHandle
    public var hotline: Hotline
    /// The session as it was; nil when the call begins.
    public var before: Session?
    public var after: Session
    public var seq: Int
    /// The bridge's name for the event.
    public var id: String?
    public var event: Event
    /// Answers of lookups within the exchange.
    public var lookups: [LookupAnswer]
    public var actions: [Action]
    /// What the caller was answered: the body of the bridge's line.
    public var answer: [UInt8]

    public init(
        call: CallHandle, hotline: Hotline, before: Session?, after: Session, seq: Int, id: String?, event: Event,
        lookups: [LookupAnswer], actions: [Action], answer: [UInt8]
    ) {
        self.call = call
        self.hotline = hotline
        self.before = before
        self.after = after
        self.seq = seq
        self.id = id
        self.event = event
        self.lookups = lookups
        self.actions = actions
        self.answer = answer
    }

    /// What became of it.
    public enum Outcome: Sendable, Equatable {
        case stored
        /// Another program has moved this call on, or has begun one of the same name. Nothing was stored of it.
        case conflict
    }
}
