import JSON

/// A text in which nothing is said.
struct EmptyText: Check {
    let code = "empty-text"
    let severity = Severity.error
    let title = "a text without words"
    let explanation = "The caller hears nothing, and does not know whether the line is dead."
    let mend = "write what is to be said"
    let example = CheckExample(
        bad: CheckSnippet(
            nodes: #""welcome": [ { "say": { "zh-CN": "您好。", "en": "" } }, { "end": { "zh-CN": "再见。", "en": "Goodbye." } } ]"#,
            languages: ["zh-CN", "en"]),
        good: CheckSnippet(
            nodes: #""welcome": [ { "say": { "zh-CN": "您好。", "en": "Hello." } }, { "end": { "zh-CN": "再见。", "en": "Goodbye." } } ]"#,
            languages: ["zh-CN", "en"]))

    func problems(in hotline: CheckedHotline) -> [Diagnostic] {
        hotline.texts.flatMap { text in
            text.variants.filter { $0.template.isEmpty }.map { variant in
                problem(
                    variant.language.isEmpty ? "a text without words" : "a text without words in \(variant.language)",
                    at: text.spot(variant))
            }
        }
    }
}
