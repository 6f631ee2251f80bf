import Dialogue

/// What came of one event from outside: one turn, or several when lookups were answered in between.
struct Exchange {
    private(set) var session: Session
    private(set) var prompts: [Prompt] = []
    private(set) var expect: Expectation?
    private(set) var heard: Heard?
    private(set) var actions: [Action] = []
    private(set) var trace: [TraceEntry] = []
    /// A lookup to be made before the exchange is whole.
    private(set) var lookup: LookupRequest?

    init(_ turn: Turn) {
        session = turn.session
        add(turn)
    }

    /// The turn that a lookup's answer made.
    mutating func add(_ turn: Turn) {
        session = turn.session
        prompts += turn.prompts
        expect = turn.expect
        heard = heard ?? turn.heard
        actions += turn.actions
        trace += turn.trace
        lookup = turn.lookup
    }
}
