import JSON

/// An intent that the engine cannot name when it asks which of two was meant.
struct NamelessIntent: Check {
    let code = "nameless-intent"
    let severity = Severity.advice
    let title = "an intent without a title"
    let explanation =
        "When two intents are too close, the caller is asked which was meant, by their titles. Without one the engine just takes the better."
    let mend = "give it a 'title' that completes “did you want to ...?”"
    let example: CheckExample = {
        func intents(_ title: String) -> CheckSnippet {
            .menu(
                hours: #""title": "hear the opening hours", "keywords": ["opening hours"], "samples": ["your opening hours"]"#,
                prices: title + #""keywords": ["prices"], "samples": ["your prices"]"#)
        }
        return CheckExample(bad: intents(""), good: intents(#""title": "hear the prices", "#))
    }()

    func problems(in hotline: CheckedHotline) -> [Diagnostic] {
        // Where nothing has a title, nothing is asked between.
        guard hotline.intents.contains(where: { $0.json["title"] != nil }) else { return [] }
        return hotline.intents.filter { $0.json["title"] == nil }.map { problem("'\($0.name)' has no title", at: $0.spot) }
    }
}
