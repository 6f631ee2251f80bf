import JSON
import Patterns

/// A pattern that no text fits.
struct ImpossiblePattern: Check {
    let code = "impossible-pattern"
    let severity = Severity.error
    let title = "a pattern that can never match"
    let explanation = "Something stands before ^ or after $, where nothing can be. Whoever wrote it believes that callers are understood."
    let mend = "put ^ first and $ last, or leave them out"
    let example = CheckExample(bad: CheckSnippet.pattern("open$ now"), good: CheckSnippet.pattern("open now$"))

    func problems(in hotline: CheckedHotline) -> [Diagnostic] {
        hotline.patterns.filter { $0.shape?.isImpossible ?? false }.map {
            problem("the pattern '\($0.text)' can never match", at: $0.spot)
        }
    }
}
