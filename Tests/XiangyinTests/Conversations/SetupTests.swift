import Conversations
import Testing

/// What stands at the head of a conversation.
@Suite struct SetupTests {
    /// Each conversation comes true.
    @Test(arguments: [
        "language: zh-CN\n< 欢迎。",
        "caller: age=70\nlanguage: zh-CN\n> [2]\n< handoff: elderly high",
        "at: 2026-03-02T20:00:00+08:00\n> [2]\n< We are closed.\n< end",
        "hours: desk=closed\n> [2]\n< We are closed.",
        "at: 2026-03-02T20:00:00+08:00\nhours: desk=open\n> [2]\n< handoff: desk",
        "start: stock\n< Which number?\n<! Welcome.",
        "start: main.unknown\n< I don't know.\n< Welcome.",
        "start: main\n< Welcome.",
        "start: stock\nlookup: found 200 {\"count\": 7}\n> [123#]\n< We have 7.",
        "start: stock\nlookup: found 404\n> [123#]\n< I don't know.",
        "start: stock\nlookup: found fails timeout\nlookup: found 200 {\"count\": 1}\n> [123#]\n< I don't know.\n> [1]\n> [555#]\n< We have 1.",
        "session: c7\n> [hangup]\n< end",
    ])
    func comesTrue(_ text: String) throws {
        #expect(try Bench.mismatches(text) == [])
    }

    @Test(arguments: [
        ("start: stok", "1: start: stok / no such node; did you mean 'stock'?"),
        ("hours: dsk=open", "1: hours: dsk / no such hours; did you mean 'desk'?"),
        ("caller: age=old", "1: a caller whom the hotline can know / caller.age must be a whole number from 0 to 130"),
        ("lookup: found 404", "1: lookup: found 404 / 'found' was not asked so often"),
    ])
    func saysWhatIsWrong(_ text: String, _ problem: String) throws {
        #expect(try Bench.mismatches(text) == [problem])
    }

    @Test(arguments: [
        ("lookup: found", #"x.chat:1:9: error: expected lookup: bill 200 {"amount": 3}, lookup: bill 404 or lookup: bill fails timeout"#),
        (
            "lookup: found 200 {",
            #"x.chat:1:9: error: expected lookup: bill 200 {"amount": 3}, lookup: bill 404 or lookup: bill fails timeout"#
        ),
        ("hours: desk=shut", "x.chat:1:8: error: expected open or closed, found 'shut'"),
        ("slot: x", "x.chat:1:7: error: expected slot: extent=home"),
        ("caller: age=7\ncaller: age=8", "x.chat:2:9: error: age is given twice"),
        ("strat: a", "x.chat:1:1: error: unknown heading 'strat'; did you mean 'start'?"),
    ])
    func namesProblems(_ text: String, _ problem: String) {
        guard case .failure(let problems) = Conversation.parse(text, file: "x.chat") else {
            Issue.record("no problem found")
            return
        }
        #expect(problems.list.map(\.description) == [problem])
    }

    /// Slots are read by what fills them: a number of digits stays text.
    @Test func fillsSlots() throws {
        let text = "start: stock\nslot: item=00123\nslot: found={\"count\": 3}\n< slot: item=00123"
        // The question is fresh: what was filled is asked anew.
        #expect(try Bench.mismatches(text) == ["4: slot: item=00123 / no such slot filled"])
        let report = try Bench.hold("start: agent\nslot: item=00123\n< slot: item=00123")
        #expect(report.passed)
    }
}
