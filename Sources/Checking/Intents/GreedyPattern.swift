import JSON
import Patterns

/// A pattern that matches everything.
struct GreedyPattern: Check {
    let code = "greedy-pattern"
    let severity = Severity.error
    let title = "a pattern that matches everything"
    let explanation = "It matches where nothing stands, so every caller, whatever they say, wants this."
    let mend = "make it hold a word that must be said"
    let example = CheckExample(bad: CheckSnippet.pattern("(open)?(at nine)?"), good: CheckSnippet.pattern("open( at nine)?"))

    func problems(in hotline: CheckedHotline) -> [Diagnostic] {
        hotline.patterns.filter { placed in
            guard placed.shape?.isEverywhere ?? false else { return false }
            if case .match = placed.pattern.firstMatch(in: "\u{3042}") { return true } else { return false }
        }.map { problem("the pattern '\($0.text)' matches every utterance", at: $0.spot) }
    }
}
