/// The outcome of one event: the session as it is now, what the caller hears, and what the world must do.
public struct Turn: Sendable {
    public internal(set) var session: Session
    public internal(set) var prompts: [Prompt]
    /// What is listened for; nil when the session does not listen.
    public internal(set) var expect: Expectation?
    public internal(set) var heard: Heard?
    public internal(set) var actions: [Action]
    /// A request the shell must make before anything else can happen in this session.
    public internal(set) var lookup: LookupRequest?
    /// Why it went as it did, in order.
    public internal(set) var trace: [TraceEntry]
    /// The steps that were run, in order.
    public internal(set) var path: [Echo]
    public internal(set) var passages: [Passage]

    public var state: Session.State { session.state }
}
