import Conversations
import Dialogue
import Flows
import JSON
import Testing

@testable import xiangyin

/// Conversations as files: read, held, compared.
@Suite struct ConversationTests {
    @Test func reads() throws {
        let text = """
            # A comment
            caller: age=72 language=yue
            at: 2026-03-01T09:00:00+08:00
            < 你好
            <! 再见
            > 屋企冇電呀\r
            < intent: outage_report
            < slot: account = 320
            < handoff: elderly high
            < Note: this is said
            > [12#]
            > [silence]
            > [hangup]
            > [done]
            > [closed]
            < end
            """
        let conversation = try Conversation.parse(text, file: "x.chat").get()
        #expect(conversation.setup.caller.description == "age=72, language=yue")
        #expect(conversation.steps.map(\.input) == [.start, .text("屋企冇電呀"), .keys("12#"), .silence(seconds: nil), .hangup, .done, .closed])
        #expect(conversation.steps[0].expectations.map(\.check) == [.says(TextPattern("你好")), .neverSays(TextPattern("再见"))])
        #expect(
            conversation.steps[1].expectations.map(\.check) == [
                .intent("outage_report"), .slot(name: "account", value: "320"), .handoff(queue: "elderly", priority: "high"),
                .says(TextPattern("Note: this is said")),
            ])
        #expect(conversation.steps[1].expectations.map(\.line) == [7, 8, 9, 10])
    }

    @Test(arguments: [
        ("hello", "x.chat:1:1: error: expected a line that begins with >, < or #"),
        ("# a\n  caler: age=1", "x.chat:2:3: error: unknown heading 'caler'; did you mean 'caller'?"),
        ("at: noon", "x.chat:1:5: error: expected a time (2026-03-01T09:00:00+08:00), found 'noon'"),
        ("caller: age", "x.chat:1:9: error: expected name=value (age=72,language=yue), found 'age'"),
        ("> hi\ncaller: age=1", "x.chat:2:1: error: expected a line that begins with >, < or #"),
        (
            "> [silense]",
            "x.chat:1:3: error: '[silense]' is neither keys (0-9 * #) nor one of [silence] [silence 8s] [wait 2m] [hangup] [done] [closed]; did you mean 'silence'?"
        ),
        ("< intnt: x", "x.chat:1:10: error: unknown check 'intnt'; did you mean 'intent'?"),
        ("< slot: x", "x.chat:1:9: error: expected slot: name=value"),
        ("<", "x.chat:1:2: error: < without text"),
        ("<! ...", "x.chat:1:3: error: <! without text"),
    ])
    func namesProblems(_ text: String, _ problem: String) {
        guard case .failure(let problems) = Conversation.parse(text, file: "x.chat") else {
            Issue.record("no problem found")
            return
        }
        #expect(problems.list.map(\.description) == [problem])
    }

    @Test func namesAllProblemsInOneRun() {
        guard case .failure(let problems) = Conversation.parse("x\n> [y]\n< intnt: z", file: "x.chat") else {
            Issue.record("no problem found")
            return
        }
        #expect(problems.list.map(\.line) == [1, 2, 3])
    }

    @Test(arguments: [
        ("您本月电费128.5元，没有欠费。", "电费...没有欠费", true), ("您本月电费128.5元", "您...128...元", true), ("abc", "c...a", false), ("a  b\nc", "a b c", true),
        ("abc", "abd", false), ("aab", "ab", true), ("e\u{301}x", "e", true), ("", "a", false),
    ])
    func findsText(_ text: String, _ pattern: String, _ found: Bool) {
        let plain = TextPattern.plain(text)
        #expect((TextPattern(pattern).end(in: plain, from: plain.startIndex) != nil) == found)
    }

    @Test func comparesWithWhatIsHeard() throws {
        let hotline = try SampleHotlines.load(SampleHotlines.menu, extra: [("hotline.json", SampleHotlines.queues)])
        let text = """
            < Good morning
            < What can I do
            < Good morning
            <! What can
            > no power
            < handoff: faults urgent
            < handoff: faults
            < work-order: x
            < end
            > [silence]
            """
        let runner = ConversationRunner(hotline) { _ in .failure("") }
        let report = runner.run(try Conversation.parse(text, file: "x.chat").get())
        #expect(report.mismatches.map(\.line) == [3, 4, 6, 8, 9])
        #expect(report.mismatches.map(\.expected) == ["Good morning", "! What can", "handoff: faults urgent", "work-order: x", "end"])
        #expect(report.mismatches.dropFirst(2).map(\.heard) == ["faults normal", "nothing", "the call goes on"])
    }

    /// The hotlines in Flows that have conversations.
    static let hotlines = Repository.list("Flows").filter { !ConversationFolder(Repository.path("Flows/" + $0)).files.isEmpty }

    /// Every conversation of every hotline comes true.
    @Test(arguments: hotlines) func keepWorking(_ name: String) throws {
        let tested = try TestedHotline(Repository.path("Flows/" + name), filter: nil, coverage: false)
        for one in tested.cases where !one.passed { Issue.record("\(one.file)\n\(FailureText.lines(one).joined(separator: "\n"))") }
    }
}
