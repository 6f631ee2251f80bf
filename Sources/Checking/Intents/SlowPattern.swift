import JSON
import Patterns

/// A pattern that takes more steps than it may have.
struct SlowPattern: Check {
    let code = "slow-pattern"
    let severity = Severity.warning
    let title = "a pattern that backtracks badly"
    let explanation =
        "A repetition inside a repetition has countless ways to fail. On some utterances the engine gives it up, and the caller is served without it."
    let mend = "repeat one thing only: [ab]+ instead of (a|b+)+"
    let example = CheckExample(bad: CheckSnippet.pattern("(o+)+pen"), good: CheckSnippet.pattern("o+pen"))

    func problems(in hotline: CheckedHotline) -> [Diagnostic] {
        hotline.patterns.filter { placed in
            (placed.shape?.pumps ?? []).contains { placed.pattern.firstMatch(in: $0) == .limitExceeded }
        }.map { problem("the pattern '\($0.text)' needs too many steps on some utterances", at: $0.spot) }
    }
}
