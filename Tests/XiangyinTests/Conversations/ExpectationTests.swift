import Conversations
import Testing

/// Every form of expectation, as it comes true and as it does not.
@Suite struct ExpectationTests {
    @Test(arguments: [
        ("<= Welcome.", []),
        ("<= Welcome", ["1: = Welcome / Welcome. | Stock or a person?"]),
        (
            "<= Stock or a person?\n<= Welcome.",
            ["2: = Welcome. / Welcome. | Stock or a person? (it comes before what the lines above want)"]
        ),
        ("</ ^Wel.*e\\. /", []),
        ("</ stock|shop /", ["1: /stock|shop/ / Welcome. | Stock or a person?"]),
        ("</ Stock /\n< person", []),
        ("</ person /\n</ Stock /", ["2: /Stock/ / Welcome. | Stock or a person? (it comes before what the lines above want)"]),
        ("<! Goodbye", []),
        ("<! Welcome", ["1: ! Welcome / Welcome. | Stock or a person?"]),
        ("< speech: rate=100%", []),
        ("caller: age=70\n< speech: rate=80% volume=+15%", []),
        ("caller: age=70\n< speech: rate=100%", ["2: speech: rate=100% / rate=80% volume=+15% pause=x1"]),
        ("< node: top\n> [1]\n< node: main.stock", []),
        ("> [1]\n< node: top", ["2: node: top / main.stock | stock"]),
        ("> [1]\n> [123#]\n< work-order: parcel item=123 priority=normal", []),
        ("> [1]\n> [123#]\n< work-order: parcel item=124", ["3: work-order: parcel item=124 / parcel item=123"]),
        ("> [1]\n> [123#]\n> hello", ["3: a call that goes on / it has ended"]),
        // An expectation that never came, at the very end.
        ("> [1]\n< Which number?\n< Anything else?", ["3: Anything else? / Which number?"]),
    ])
    func compares(_ text: String, _ mismatches: [String]) throws {
        #expect(try Bench.mismatches(text) == mismatches)
    }

    @Test(arguments: [
        ("</ ( /", "x:1:4: error: '(' is no regular expression: missing closing parenthesis"),
        ("</ a", "x:1:4: error: expected </ regular expression /"),
        ("< speech: loud", "x:1:11: error: expected name=value (age=72,language=yue), found 'loud'"),
        ("< speech: rate=80", "x:1:11: error: expected speech: rate=80% volume=+15% pause=x2, or some of these"),
    ])
    func namesProblems(_ text: String, _ problem: String) {
        guard case .failure(let problems) = Conversation.parse(text, file: "x") else {
            Issue.record("no problem found")
            return
        }
        #expect(problems.list.first?.description == problem)
    }

    /// What was meant is written in place of what was expected, and then comes true.
    @Test(arguments: [
        ("< Hello there\n> [1]\n< intent: x\n< Which day?\n", "< Welcome.\n> [1]\n< Which number?\n"),
        ("<! Welcome\n< Stock\n", "< Stock\n"),
        ("> [2]\n< handoff: elderly high\n< end\n", "> [2]\n< handoff: desk normal\n"),
        ("> [1]\n> [123#]\n< work-order: letter item=9\n< We have 9.\n", "> [1]\n> [123#]\n< work-order: parcel item=123\n< We have 2.\n"),
    ])
    func mends(_ text: String, _ mended: String) throws {
        let written = try #require(try Bench.hold(text).mended(text))
        #expect(written == mended)
        #expect(try Bench.mismatches(written) == [])
        #expect(try Bench.hold(written).mended(written) == nil)
    }
}
