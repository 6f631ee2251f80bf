import Dialogue
import Language
import Testing

/// A flow that goes wrong ends with an apology and a person, and the trace shows the way.
@Suite struct GuardTests {
    @Test(arguments: [
        ("a node that goes to itself", #""start": [ { "say": "Hello." }, { "go": "start" } ]"#),
        ("two that go to each other, saying nothing", #""start": [ { "go": "b" } ], "b": [ { "set": { "x": "1" } }, { "go": "start" } ]"#),
        ("too much to say", "\"start\": [ \((1...40).map { "{ \"say\": \"Sentence \($0).\" }" }.joined(separator: ", ")) ]"),
        ("a flow that calls itself", #""start": [ { "call": "main" } ]"#),
    ])
    func aLoopIsStopped(name: String, nodes: String) throws {
        let talk = try Talk(nodes: nodes, hotline: #""queues": { "service": {} }"#)
        let turn = talk.interpreter.turn(Session(id: "1"), Event(.start(Caller()), at: Instant(seconds: 0)))
        #expect(turn.prompts.last?.text == "I'm very sorry, something went wrong here. I'm passing you to a colleague.")
        #expect(turn.prompts.count <= Limits.prompts)
        #expect(turn.state == .waiting)
        guard case .handoff(let request)? = turn.actions.first else { return #expect(Bool(false), "no handoff") }
        #expect(request.queue == "service" && request.reason.hasPrefix("stopped by the limit"))
        #expect(turn.trace.contains { if case .guarded(_, let path) = $0 { path.contains { $0.hasPrefix("main.") } } else { false } })
    }

    @Test func lookupsThatFailInACircleAreStopped() throws {
        let nodes = #""start": [ { "lookup": "x", "url": "https://a.example/", "failed": "start" } ]"#
        let talk = try Talk(nodes: nodes, hotline: #""queues": { "service": {} }"#)
        talk.expect("< I'm very sorry\n< handoff: service\n")
    }

    @Test func aQuestionIsNotPutForEver() throws {
        let nodes = #""start": [ { "menu": "Well?", "options": [ { "key": "1", "say": "Yes." } ] } ]"#
        let talk = try Talk(nodes: nodes, hotline: #""queues": { "service": {} }"#)
        talk.expect(String(repeating: "> [1]\n", count: Limits.sameQuestion) + "< I'm very sorry\n< handoff: service\n")
    }

    @Test func aPlaceThatIsNoLongerInTheHotlineLeadsToAPerson() throws {
        let hotline = #""queues": { "service": {} }"#
        let before = try Talk(
            nodes: #""start": [ { "go": "old" } ], "old": [ { "menu": "Well?", "options": [ { "key": "1", "go": "old" } ] } ]"#,
            hotline: hotline)
        let after = try Talk(nodes: #""start": [ { "end": true } ]"#, hotline: hotline)
        let session = before.interpreter.turn(Session(id: "1"), Event(.start(Caller()), at: Instant(seconds: 0))).session
        let turn = after.interpreter.turn(session, Event(.keys("1"), at: Instant(seconds: 3)))
        #expect(turn.state == .waiting && turn.actions.count == 1)
    }

    @Test func whatACallerSaysIsNeverATemplate() throws {
        let nodes = #""start": [ { "ask": "x", "type": "text", "prompt": "?" }, { "end": "You said {{x}}." } ]"#
        try Talk(nodes: nodes).expect("> {{caller.age}} {{1 + 1}}\n< You said {{caller.age}} {{1 + 1}}.\n")
    }

    @Test func eventsOutOfPlaceChangeNothingThatMatters() throws {
        let talk = try Talk(nodes: #""start": [ { "menu": "Well?", "options": [ { "key": "1", "go": "start" } ] } ]"#)
        let now = Instant(seconds: 0)
        #expect(talk.interpreter.turn(Session(id: "1"), Event(.text("hello"), at: now)).prompts.isEmpty)
        let started = talk.interpreter.turn(Session(id: "1"), Event(.start(Caller()), at: now)).session
        for kind: Event.Kind in [.start(Caller()), .returned, .closed, .answer(LookupAnswer(id: 7, result: .failure("late")))] {
            let turn = talk.interpreter.turn(started, Event(kind, at: now))
            #expect(turn.prompts.isEmpty && turn.session.frames == started.frames && turn.state == .listening)
        }
        let ended = talk.interpreter.turn(started, Event(.hangup, at: now)).session
        #expect(talk.interpreter.turn(ended, Event(.text("hello"), at: now)).session == ended)
    }
}
