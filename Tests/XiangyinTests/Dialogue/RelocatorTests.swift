import Dialogue
import Flows
import JSON
import Language
import Testing

/// A session goes over to another version of its hotline where nobody could be misunderstood, and says why where it does not.
@Suite struct RelocatorTests {
    private static let settings = """
        { "hotline": "shop", "languages": ["en", "zh-CN"], "start": "main", "agent": "main.person", "queues": { "service": {} },
          "globals": [ { "intent": "fire", "urgent": true, "go": "main.danger" } ] }
        """
    private static let intents = #"{ "intents": { "fire": { "keywords": ["on fire"] } } }"#
    private static let main = """
        { "flow": "main", "start": "top", "nodes": {
            "top": [ { "say": "Welcome." },
              { "menu": "What is it?", "announce": false, "options": [
                { "key": "1", "label": "a repair", "go": "repair" }, { "key": "2", "label": "a payment", "go": "pay" } ] } ],
            "repair": [ { "ask": "place", "type": "text", "prompt": "Where?" }, { "work-order": "visit", "fields": { "place": "place" } },
              { "ask": "time", "type": "text", "prompt": "When?" }, { "end": "Noted." } ],
            "pay": [ { "call": "identify", "results": { "account": "account" } }, { "end": "Paid by {{account}}." } ],
            "person": [ { "handoff": "service", "next": "after" } ], "after": [ { "end": "Goodbye." } ],
            "danger": [ { "end": "Get out and call 119." } ], "other": [ { "end": "That is new." } ] } }
        """
    private static let identify = """
        { "flow": "identify", "start": "a", "results": ["account"], "nodes": { "a": [
            { "ask": "account", "type": "digits", "prompt": "Which account?" } ] } }
        """

    private static func interpreter(_ edit: (from: String, to: String)? = nil) throws -> Interpreter {
        let texts = [settings, intents, main, identify]
        let edited = texts.map { text in edit.map { text.replacing($0.from, with: $0.to) } ?? text }
        if let edit { #expect(edited != texts, "nothing reads \(edit.from)") }
        let (hotline, diagnostics) = Hotline.load(
            HotlineFiles(name: "shop", files: edited.enumerated().map { SourceFile(name: "\($0).json", bytes: Array($1.utf8)) }))
        return Interpreter(hotline: try #require(hotline, "\(diagnostics.map(\.description))"))
    }

    private static let now = Instant(seconds: 1_772_330_400, offset: 28_800)

    private static func session(_ interpreter: Interpreter, _ said: [String]) -> Session {
        var session = interpreter.turn(Session(id: "c"), Event(.start(Caller(language: "en")), at: now)).session
        for text in said { session = interpreter.turn(session, event(text)).session }
        return session
    }

    private static func event(_ text: String) -> Event {
        Event(text == "done" ? .returned : text.allSatisfy(\.isNumber) ? .keys(text) : .text(text), at: now)
    }

    struct Case: Sendable, CustomTestStringConvertible {
        let said: [String]
        let edit: (from: String, to: String)
        let becomes: String
        /// What is said next, and what they hear then.
        var next = ""
        var heard = ""
        var testDescription: String { "\(said) \(edit.from) -> \(edit.to)" }
    }

    @Test(arguments: [
        // At the same question.
        Case(said: [], edit: ("What is it?", "How can I help?"), becomes: "kept", next: "1", heard: "Where?"),
        Case(
            said: [], edit: (#"{ "say": "Welcome." },"#, #"{ "say": "Welcome." }, { "set": { "x": "1" } },"#), becomes: "kept", next: "1",
            heard: "Where?"),
        Case(
            said: [], edit: (#"{ "key": "1","#, #"{ "key": "3", "label": "news", "go": "other" }, { "key": "1","#), becomes: "kept",
            next: "3", heard: "That is new."),
        Case(
            said: ["1", "Park Road"], edit: (#""prompt": "When?""#, #""prompt": "At what time?""#), becomes: "kept", next: "noon",
            heard: "Noted."),
        Case(said: ["2"], edit: ("Paid by", "Thank you,"), becomes: "kept", next: "12345", heard: "Thank you, 12345."),
        Case(said: ["0"], edit: (#""next": "after""#, #""next": "other""#), becomes: "kept", next: "done", heard: "That is new."),
        // At the start of the node: an answer to the old question is none to the new one.
        Case(
            said: [], edit: (#""a repair", "go": "repair""#, #""a repair", "go": "other""#), becomes: "restarted", next: "1",
            heard: "Welcome. What is it?"),
        Case(
            said: ["1"], edit: (#""ask": "place", "type": "text""#, #""ask": "place", "type": "digits""#), becomes: "restarted",
            next: "Park Road", heard: "Where?"),
        Case(
            said: ["1"],
            edit: (#"{ "ask": "place","#, #"{ "say": "Well." }, { "ask": "spot", "type": "text", "prompt": "Which?" }, { "ask": "place","#),
            becomes: "kept", next: "x", heard: "When?"),
        Case(
            said: [], edit: (#""a repair", "go": "repair""#, #""a repair", "go": "other""#), becomes: "restarted",
            next: "my house is on fire",
            heard: "Get out and call 119."),
        // With the version it has.
        Case(said: ["1"], edit: (#"repair"#, #"fault"#), becomes: "'main.repair' is not in the new version"),
        Case(
            said: ["1", "Park Road"], edit: (#""ask": "place", "type": "text""#, #""ask": "place", "type": "digits""#),
            becomes: "slot 'place' is filled by text, and by digits in the new version"),
        Case(
            said: ["1", "Park Road"], edit: (#""ask": "time", "type": "text""#, #""ask": "time", "type": "date""#),
            becomes: "'main.repair' has changed, and from its start on its 'work-order' would be done twice"),
        Case(
            said: ["2"],
            edit: (
                #"{ "call": "identify", "results": { "account": "account" } }"#, #"{ "ask": "account", "type": "digits", "prompt": "?" }"#
            ),
            becomes: "it is to come back to a step of 'main.pay' that has changed"),
        Case(
            said: ["0"], edit: (#"{ "handoff": "service", "next": "after" }"#, #"{ "say": "No." }"#),
            becomes: "it waits for a person at 'main.person', which has changed"),
        Case(said: [], edit: (#"["en", "zh-CN"]"#, #"["zh-CN"]"#), becomes: "the new version does not speak en"),
    ])
    func goesWhereItIsSafe(_ one: Case) throws {
        let (old, new) = (try Self.interpreter(), try Self.interpreter(one.edit))
        let before = Self.session(old, one.said)
        let relocation = Relocator(from: old.hotline, to: new.hotline).relocate(before)
        let moved: Session
        switch relocation {
        case .kept(let session):
            #expect(one.becomes == "kept")
            moved = session
        case .restarted(let session):
            #expect(one.becomes == "restarted")
            moved = session
        case .stays(let why):
            #expect(one.becomes == why)
            return
        }
        #expect(moved.turn == before.turn + 1)
        #expect(try Session(json: moved.json()) == moved)
        guard !one.next.isEmpty else { return }
        let turn = new.turn(moved, Self.event(one.next))
        #expect(turn.prompts.map(\.text).joined(separator: " ") == one.heard)
        #expect(!turn.trace.contains { if case .guarded = $0 { true } else { false } })
    }

    /// Whatever was said before, the same version keeps everybody where they are.
    @Test(arguments: [[], ["1"], ["1", "Park Road"], ["2"], ["0"], ["nonsense"]]) func theSameVersionMovesNobody(_ said: [String]) throws {
        let interpreter = try Self.interpreter()
        let session = Self.session(interpreter, said)
        guard case .kept(let moved) = Relocator(from: interpreter.hotline, to: interpreter.hotline).relocate(session) else {
            Issue.record("moved")
            return
        }
        #expect(
            moved.frames == session.frames && moved.question == session.question && moved.trail == session.trail
                && moved.echo == session.echo)
    }
}
