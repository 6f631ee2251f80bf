import Testing

@testable import Patterns

/// What one text may cost is counted in steps, and shared so that hostile patterns cost the others nothing.
@Suite struct RuleScanBudgetTests {
    private struct Outcome {
        var matched: Set<Int> = []
        var failed: [Int] = []
        var budget = MatchBudget()
    }

    private static func find(_ patterns: [String], in text: String, _ budget: MatchBudget = MatchBudget()) throws -> Outcome {
        let scan = RuleScan(try patterns.map { .pattern(try Pattern($0), PatternRequirements(of: $0)) })
        var outcome = Outcome(budget: budget)
        var matched: Set<Int> = []
        Array(text.utf8).withUnsafeBufferPointer {
            scan.find(in: $0, places: 4, budget: &outcome.budget, failed: &outcome.failed) { matches, _ in
                matched = Set(matches.map(\.rule))
            }
        }
        outcome.matched = matched
        return outcome
    }

    static let endless = [
        "(a+)+$", "(a|aa)+$", "(a*)*[xy]", "(.{0,8})*[xy]", ".{0,6}.{0,6}.{0,6}.{0,6}.{0,6}.{0,6}[xy]", "(?:.{0,6}){8}[xy]",
        "a.*a.*a.*a.*a.*[xy]",
        "(*NO_JIT)(a+)+$", "(?:[^A]|a)*[xy]",
    ]

    @Test(arguments: endless, [40, 300, 1_000, 4_000])
    func oneThatNeverEndsGivesUp(_ pattern: String, _ length: Int) throws {
        let outcome = try Self.find([pattern, "a!.{0,3}$"], in: String(repeating: "a", count: length) + "!")
        #expect(outcome.matched == [1], "the other pattern is served")
        #expect(outcome.failed == [0], "the one that gave up is named")
        #expect(outcome.budget.spent <= outcome.budget.steps)
    }

    @Test(arguments: [40, 4_000]) func manyOfThemLeaveTheOthersTheirTurn(_ length: Int) throws {
        let patterns = Self.endless.flatMap { [$0, $0] } + ["a!.{0,3}$"]
        let outcome = try Self.find(patterns, in: String(repeating: "a", count: length) + "!")
        #expect(outcome.matched.contains(patterns.count - 1))
        #expect(outcome.budget.spent <= PatternLimits.utteranceSteps)
    }

    /// What is spent is at least what each starting point may take, so a thousand honest patterns on the longest text come to an end too.
    @Test func nothingIsRunOnCredit() throws {
        let patterns = (0..<1_000).map { "[ab].{0,3}[!?]\($0 % 10)*" }
        let outcome = try Self.find(patterns, in: String(repeating: "a", count: 4_000) + "!")
        #expect(outcome.budget.spent <= PatternLimits.utteranceSteps)
        #expect(!outcome.failed.isEmpty && outcome.failed.count <= PatternLimits.failures)
    }

    /// `(a|b)++` gives nothing back, so it never backtracks, and yet reads the whole text from every place.
    @Test(arguments: ["(?:a|b)++[xy]", "(?>(a|b)*)[xy]", "(*NO_JIT)[a-z]+\\d"]) func readingOnIsChargedToo(_ pattern: String) throws {
        let outcome = try Self.find([pattern, "a!.{0,3}$"], in: String(repeating: "a", count: 4_000) + "!1")
        #expect(outcome.failed == [0] && outcome.matched == [1])
        #expect(try Self.find([pattern], in: String(repeating: "a", count: 40) + "!1").failed.isEmpty)
    }

    @Test func aSmallBudgetNamesWhatHadNoTurn() throws {
        let none = try Self.find(["a!.{0,3}$"], in: "a!", MatchBudget(steps: 10))
        #expect(none.matched.isEmpty && none.failed == [0] && none.budget.spent == 0)
    }

    @Test func honestPatternsTakeOneTurn() throws {
        let text = "请问我家里这个月的电费账单为什么一直都没有收到"
        let outcome = try Self.find(["(没有?|不).{0,6}收到", "电费.{0,12}没有", "不.*收到"], in: text)
        #expect(outcome.matched == [0, 1] && outcome.failed.isEmpty)
        let turn = PatternLimits.firstSteps(forBytes: text.utf8.count) * text.utf8.count
        #expect(outcome.budget.spent <= 3 * 4 * turn)
    }

    /// More than few steps, fewer than too many: it waits, and then is served.
    @Test func onePatternMayNeedMoreSteps() throws {
        let text = String(repeating: "a", count: 600) + "x"
        #expect(PatternLimits.firstSteps(forBytes: text.utf8.count) < 600)
        let outcome = try Self.find(["[ab].*[ab]x", "[b]+|a[x]"], in: text)
        #expect(outcome.matched == [0, 1] && outcome.failed.isEmpty)
    }

    @Test(arguments: [1, 40, 128, 300, 4_096]) func theLimitsAgree(_ bytes: Int) {
        #expect(PatternLimits.firstSteps(forBytes: bytes) < PatternLimits.steps(forBytes: bytes))
        #expect(PatternLimits.steps(forBytes: bytes) * bytes <= max(PatternLimits.stepBytes, PatternLimits.steps))
        #expect(PatternLimits.stepBytes * 3 < PatternLimits.utteranceSteps, "three that never end leave something")
    }
}
