import Conversations
import Dialogue
import Flows
import JSON
import Language
import Testing

/// Callers who walk through the flows as on the telephone: how long they are with the machine, and where it leaves them.
@Suite struct WalkerTests {
    private static let files = HotlineFiles(
        name: "shop",
        files: [
            (
                "hotline.json",
                """
                { "hotline": "shop", "title": "Shop", "languages": ["en"], "start": "main", "agent": "main.person",
                  "audiences": { "elderly": { "when": "caller.age >= 60", "speech": { "rate": "50%" },
                                              "handoff": { "queue": "desk", "credit": "5m", "priority": "high" } } },
                  "hours": { "day": "daily 09:00-17:00" }, "queues": { "desk": { "hours": "day" } } }
                """
            ), ("intents.json", #"{ "intents": { "refund": { "keywords": ["money back"] }, "hours": { "keywords": ["open"] } } }"#),
            (
                "main.json",
                """
                { "flow": "main", "start": "top", "nodes": {
                  "top": [ { "menu": "What is it about?", "announce": false, "options": [
                      { "intent": "refund", "label": "a refund", "go": "refund" }, { "intent": "hours", "label": "hours", "go": "hours" } ],
                    "noinput": [ { "go": "bye" } ] } ],
                  "hours": [ { "say": "From nine to five." }, { "go": "top" } ],
                  "refund": [ { "ask": "order", "type": "digits", "length": [4, 4], "prompt": "Which order?" }, { "go": "person" } ],
                  "person": [ { "handoff": "desk", "closed": "late" } ], "late": [ { "end": "Call tomorrow." } ],
                  "bye": [ { "end": "Goodbye." } ] } }
                """
            ),
        ].map { SourceFile(name: "shop/" + $0.0, bytes: Array($0.1.utf8)) })

    private static let morning = Instant("2026-03-02T10:00:00Z") ?? Instant(seconds: 0)

    private func walk(_ text: String, at time: Instant = morning, seed: UInt64 = 1) throws -> WalkedCall {
        let hotline = try #require(Hotline.load(Self.files).hotline)
        let walker = Walker(hotline, Self.files) { _ in .failure("offline") }
        return walker.walk(try Conversation.parse(text, file: "x.chat").get(), at: time, name: "1", seed: seed)
    }

    @Test func comesToAPersonWithWhatTheFlowGives() throws {
        let call = try walk("caller: age=72\n> my money back\n> [1234#]\n")
        guard case .handedOver(let request) = call.end else { return #expect(Bool(false), "\(call.end)") }
        #expect(request.queue == "desk" && request.credit == 300 && request.audience == "elderly" && call.intent == "refund")
    }

    /// At two letters a breath: what is heard takes time, what is said and pressed takes time, and the elderly hear it at half the pace.
    @Test func timePassesAsOnTheTelephone() throws {
        let young = try walk("> my money back\n> [1234#]\n").seconds
        let old = try walk("caller: age=72\n> my money back\n> [1234#]\n").seconds
        let letters = Double("What is it about?Which order?".utf8.count) * 0.065
        #expect(abs(old - young - letters) < 0.01, "\(old) s, \(young) s")
        #expect(abs(young - (letters + 2 * 0.3 + 1 + 13 * 0.065 + 1 + 5 * 0.4)) < 0.01, "\(young) s")
        #expect(try walk("> [wait 2m]\n> my money back\n> [1234#]\n").seconds > young + 119)
    }

    /// A test that stops in the middle of something is no caller who hangs up: they answer, and want nothing more.
    @Test func goesOnWhereTheConversationStops() throws {
        let call = try walk("> my money back\n")
        guard case .handedOver = call.end else { return #expect(Bool(false), "\(call.end)") }
        guard case .served = try walk("> when are you open\n").end else { return #expect(Bool(false), "wants nothing more") }
    }

    @Test func endsWithoutAPerson() throws {
        guard case .hungUp = try walk("> when are you open\n> [hangup]\n").end else { return #expect(Bool(false), "hangs up") }
        let evening = try walk("> my money back\n> [1234#]\n", at: Self.morning.adding(seconds: 36_000))
        guard case .served = evening.end else { return #expect(Bool(false), "the queue is closed: \(evening.end)") }
    }

    @Test(arguments: [
        ("> hello\n", true), ("caller: age=72\nat: 2026-03-02T10:00:00Z\n", true), ("start: refund\n", false),
        ("hours: day=closed\n", false),
        ("slot: order=1234\n", false),
    ])
    func wholeConversationsBeginAtTheFrontDoor(_ text: String, _ isWhole: Bool) throws {
        #expect(Walker.isWhole(try Conversation.parse(text, file: "x.chat").get()) == isWhole)
    }
}
