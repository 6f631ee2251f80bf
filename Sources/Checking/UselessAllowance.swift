import JSON

/// A check that is allowed to fail, and does not; or one that there is not.
struct UselessAllowance: Check {
    let code = "useless-allowance"
    let severity = Severity.warning
    let title = "an allowance for nothing"
    let explanation = """
        `"check": { "allow": { "long-prompt": "the safety text must be whole" } }` silences a check for a hotline, with the reason beside it. \
        When nothing is wrong any more the allowance would hide the next mistake.
        """
    let mend = "take it out"
    let example = CheckExample(
        bad: CheckSnippet(hotline: #""check": { "allow": { "long-prompt": "the greeting was once long" } }"#),
        good: CheckSnippet())

    /// Allowances are judged when all else is known: `Checker` does it.
    func problems(in hotline: CheckedHotline) -> [Diagnostic] { [] }

    func problems(in hotline: CheckedHotline, found: Set<String>) -> [Diagnostic] {
        hotline.allowed.keys.sorted().compactMap { code in
            guard !found.contains(code), let spot = hotline.spot("check", "allow", code) else { return nil }
            if AllChecks.codes.contains(code) { return problem("'\(code)' is allowed, and nothing is wrong", at: spot) }
            let near = NearestName.nearest(to: code, among: AllChecks.codes)
            return problem("there is no check '\(code)'", at: spot, mend: near.map { "did you mean '\($0)'?" })
        }
    }
}
