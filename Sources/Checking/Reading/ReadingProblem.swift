import JSON

/// What is found while the files are read: names that are unknown, values that cannot be. The reader reports it; here it is explained.
struct ReadingProblem: Check {
    let code: String
    var severity = Severity.error
    let title: String
    let explanation: String
    let mend: String
    let example: CheckExample

    func problems(in hotline: CheckedHotline) -> [Diagnostic] { [] }

    init(
        _ code: String, _ title: String, _ explanation: String, mend: String, severity: Severity = .error, bad: CheckSnippet,
        good: CheckSnippet
    ) {
        self.code = code
        self.severity = severity
        self.title = title
        self.explanation = explanation
        self.mend = mend
        example = CheckExample(bad: bad, good: good)
    }
}
