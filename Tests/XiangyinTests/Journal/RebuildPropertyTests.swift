import Conversations
import Dialogue
import Flows
import Handoff
import JSON
import Journal
import Language
import Testing

@testable import xiangyin

/// Many short calls by callers who say anything, moved to another version of their hotline in between: the events of each that is
/// still under way make its stored session again.
@Suite struct RebuildPropertyTests {
    private static let settings = """
        { "hotline": "shop", "languages": ["en", "zh-CN"], "start": "main", "agent": "main.person", "queues": { "service": { "skills": ["{{language}}"] } },
          "globals": [ { "key": "9", "call": "news" }, { "key": "8", "set": { "language": "'zh-CN'" } } ],
          "audiences": { "elderly": { "when": "caller.age >= 60 || noticed.misses >= 2", "timeout": "x2", "handoff": { "credit": "5m" } } } }
        """
    private static let main = """
        { "flow": "main", "start": "top", "nodes": {
            "top": [ { "say": "Welcome." }, { "menu": "What is it?", "options": [
                { "key": "1", "label": "a repair", "words": ["broken"], "go": "repair" }, { "key": "2", "label": "a payment", "words": ["pay"], "go": "pay" },
                { "key": "3", "label": "an order", "go": "order" } ] } ],
            "repair": [ { "form": "fault", "prompt": "What and where?", "slots": [
                { "ask": "place", "type": "address", "prompt": "Where?" }, { "ask": "phone", "type": "phone", "prompt": "Your number?", "sensitive": true } ],
                "confirm": "{{place}}?" }, { "work-order": "visit", "fields": { "place": "place" }, "into": "visit" }, { "say": "It is {{visit}}." }, { "go": "top" } ],
            "pay": [ { "call": "identify", "results": { "account": "account" } }, { "set": { "tries": "3" } },
              { "lookup": "bill", "url": "https://shop.example/{{account}}", "failed": "top" },
              { "ask": "sure", "type": "yesno", "prompt": "{{string(bill.amount)}}. Pay it?", "fresh": true },
              { "switch": "sure ? 'yes' : 'no'", "cases": { "yes": "after" }, "else": "top" } ],
            "order": [ { "ask": "colour", "type": "choice", "prompt": "Which colour?", "options": [ { "key": "1", "value": "red", "words": ["red"] }, { "key": "2", "value": "blue", "words": ["blue"] } ] },
              { "ask": "code", "type": "digits", "length": 4, "prompt": "Your code?", "sensitive": true, "confirm": true }, { "go": "person" } ],
            "person": [ { "handoff": "service", "reason": "{{intent}}", "next": "after" } ],
            "after": [ { "survey": "satisfaction", "questions": [ { "ask": "rating", "type": "integer", "prompt": "How was it?" } ] }, { "go": "top" } ] } }
        """
    private static let more = [
        #"{ "flow": "identify", "start": "a", "results": ["account"], "nodes": { "a": [ { "ask": "account", "type": "digits", "length": 5, "prompt": "Which account?" } ] } }"#,
        #"{ "flow": "news", "start": "a", "nodes": { "a": [ { "ask": "more", "type": "yesno", "prompt": "It is on sale. More?", "fresh": true }, { "say": "So it is." } ] } }"#,
        #"{ "fixtures": [ { "lookup": "bill", "url": "*/12345", "body": { "amount": 86 } }, { "lookup": "bill", "status": 404 } ] }"#,
    ]
    /// What the next version changes: a text, a step before a question, what a key is for, and a node's name.
    private static let edits = [
        ("What is it?", "How can I help?"), (#"{ "ask": "colour","#, #"{ "say": "Good." }, { "ask": "colour","#),
        (#""label": "a payment""#, #""intent": "pay", "label": "a payment""#),
        (#""go": "order" }"#, #""go": "person" }, { "key": "4", "label": "an order", "go": "order" }"#),
        (#""after""#, #""end""#),
    ]
    private static let said = [
        "broken", "pay", "15 Park Road", "13800138000", "12345", "red", "yes", "no", "my code is 7391", "not 15, 16 Park Road", "go back",
        "say that again", "人民路15号", "hello?",
    ]
    private static let keys = ["0", "1", "2", "3", "4", "5", "8", "9", "#", "*", "12345#", "7391"]

    private static func files(_ edits: [(String, String)]) -> HotlineFiles {
        let texts =
            [settings, edits.reduce(main) { $0.replacing($1.0, with: $1.1) }, #"{ "intents": { "pay": { "keywords": ["bill"] } } }"#] + more
        return HotlineFiles(name: "shop", files: texts.enumerated().map { SourceFile(name: "\($0).json", bytes: Array($1.utf8)) })
    }

    private static func serve(_ journal: Journal, _ files: HotlineFiles) throws -> ServedHotlines {
        let (hotline, diagnostics) = Hotline.load(files)
        return try ServedHotlines(journal, files, try #require(hotline, "\(diagnostics.map(\.description))"), live: false, at: .seconds(1))
    }

    private static func event(_ generator: inout SeededGenerator) -> Event.Kind {
        switch Int.random(in: 0..<20, using: &generator) {
        case 0..<5: .text(said.randomElement(using: &generator) ?? "")
        case 5..<16: .keys(keys.randomElement(using: &generator) ?? "1")
        case 16..<18: .silence
        default: .returned
        }
    }

    /// A few exchanges, stored together.
    private static func talk(
        _ journal: Journal, _ served: ServedHotline, _ handle: CallHandle, from session: Session?, seq: Int,
        _ generator: inout SeededGenerator
    ) throws {
        var call = PhoneCall(served.interpreter, id: handle.name) { served.desk.offline($0) ?? .failure("offline") }
        if let session { call.resume(session) }
        var kinds = (0..<Int.random(in: 1...3, using: &generator)).map { _ in event(&generator) }
        if session == nil {
            kinds.insert(
                .start(Caller(number: "13900139000", age: [nil, 72].randomElement(using: &generator) ?? nil, language: "en")), at: 0)
        }
        var steps: [CallStep] = []
        for kind in kinds where !call.hasEnded {
            let event = Event(kind, at: SampleHotlines.time.adding(seconds: Int64(seq + steps.count)))
            let before = call.session
            let exchange = call.take(kind, at: event.at)
            steps.append(
                CallStep(
                    call: handle, hotline: served.hotline, before: before.begun ? before : nil, after: exchange.session,
                    seq: seq + steps.count + 1, id: nil, event: event, lookups: call.answers, actions: exchange.actions,
                    answer: PipeAnswer.body(exchange)))
        }
        #expect(try journal.commit(steps, at: .seconds(2)).allSatisfy { $0 == .stored })
    }

    @Test(arguments: [1, 2, 3, 4] as [UInt64]) func everySessionIsMadeAgain(seed: UInt64) throws {
        let journal = try Journal(SQLiteStore())
        let (old, new) = (try Self.serve(journal, Self.files([])), try Self.serve(journal, Self.files(Self.edits)))
        var generator = SeededGenerator(seed: seed)
        for number in 0..<Self.calls {
            let handle = CallHandle(name: "\(number)", version: old.current.version, number: nil)
            try Self.talk(journal, old.current, handle, from: nil, seq: 0, &generator)
        }
        let moves = try journal.migrate(
            to: Self.files(Self.edits), new.current.hotline, isTrial: false, at: SampleHotlines.time, now: .seconds(2))
        var outcomes = [0, 0, 0]
        for move in moves {
            switch move.outcome {
            case .kept: outcomes[0] += 1
            case .restarted: outcomes[1] += 1
            case .stays: outcomes[2] += 1
            }
        }
        #expect(outcomes.allSatisfy { $0 > Self.calls / 50 }, "kept, restarted, stay: \(outcomes)")
        for record in try journal.store.read({ try $0.calls(CallFilter(live: true)) }) {
            try Self.talk(
                journal, try new.served(record.version), journal.handle(record), from: try record.snapshot?.session(), seq: record.seq,
                &generator)
        }
        var rebuilt = 0
        for record in try journal.store.read({ try $0.calls(CallFilter(live: true)) }) {
            let events = try journal.store.read { try $0.events(of: record.id) }
            let session = try Rebuild.session(named: record.name, from: events, at: record.version) { try? new.served($0).interpreter }
            #expect(try session == record.snapshot?.session(), "call \(record.name)")
            rebuilt += 1
        }
        #expect(rebuilt > Self.calls * 9 / 10)
    }

    /// For each seed.
    private static let calls = 300
}
