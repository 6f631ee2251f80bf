package import Dialogue

/// What came of one event from outside: one turn, or several when lookups were answered in between.
package struct Exchange: Sendable {
    package private(set) var session: Session
    package private(set) var prompts: [Prompt] = []
    package private(set) var expect: Expectation?
    package private(set) var heard: Heard?
    package private(set) var actions: [Action] = []
    package private(set) var trace: [TraceEntry] = []
    /// The steps that were run, and the ways taken between them.
    package private(set) var path: [Echo] = []
    package private(set) var passages: [Passage] = []
    /// A lookup to be made before the exchange is whole.
    package private(set) var lookup: LookupRequest?

    package init(_ turn: Turn) {
        session = turn.session
        add(turn)
    }

    /// Nothing happened but that time went by.
    init(_ session: Session, expect: Expectation?) {
        self.session = session
        self.expect = expect
    }

    /// What followed in the same breath: a second time-out in one long silence.
    mutating func add(_ next: Exchange) {
        session = next.session
        prompts += next.prompts
        expect = next.expect
        heard = heard ?? next.heard
        actions += next.actions
        trace += next.trace
        path += next.path
        passages += next.passages
    }

    /// What the caller hears beside the flow: in a queue, from a person. `instead`: the flow itself is not to be heard.
    package mutating func hear(_ more: [Prompt], instead: Bool = false) {
        prompts = instead ? more : more + prompts
    }

    /// The turn that a lookup's answer made.
    package mutating func add(_ turn: Turn) {
        session = turn.session
        prompts += turn.prompts
        expect = turn.expect
        heard = heard ?? turn.heard
        actions += turn.actions
        trace += turn.trace
        path += turn.path
        passages += turn.passages
        lookup = turn.lookup
    }
}
