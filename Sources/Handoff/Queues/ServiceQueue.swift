/// A queue as the dispatcher knows it: `"elderly": { "skills": ["patient"], "overflow": [{ "after": "60s", "to": "service" }] }`.
public struct ServiceQueue: Sendable {
    /// After waiting so long in this queue, agents of another may take the caller as well; their place stays the same.
    public struct Overflow: Sendable, Hashable {
        public var after: Microseconds
        public var to: QueueID

        public init(after: Microseconds, to: QueueID) {
            self.after = after
            self.to = to
        }
    }

    public var name: String
    /// What every agent who takes its callers must know, beside what the caller needs; callers who overflow leave these behind.
    public var skills: SmallSet
    /// In the order of their time.
    public var overflow: [Overflow]
    /// Waiting after which a callback is offered; nil for never.
    public var callbackAfter: Microseconds?
    /// Time an agent has for notes after each conversation.
    public var wrapUp: Microseconds
    /// What a conversation takes on average, wrap-up included; expected waits follow it.
    public var handling: Microseconds
    /// Whether new callers are let in, and its agents take any.
    public internal(set) var isOpen = true

    public init(
        _ name: String, skills: SmallSet = [], overflow: [Overflow] = [], callbackAfter: Microseconds? = nil, wrapUp: Microseconds = .zero,
        handling: Microseconds = .seconds(300)
    ) {
        self.name = name
        self.skills = skills
        self.overflow = overflow.sorted { $0.after < $1.after }
        self.callbackAfter = callbackAfter
        self.wrapUp = wrapUp
        self.handling = handling
    }
}
