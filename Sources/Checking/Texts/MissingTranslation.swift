import JSON

/// A text that lacks one of the hotline's languages.
struct MissingTranslation: Check {
    let code = "missing-translation"
    let severity = Severity.warning
    let title = "a text that lacks a language"
    let explanation =
        "A caller of that language suddenly hears another one. A text said under an `if` that asks for the language needs no other."
    let mend = "write it in that language too"
    let example = CheckExample(
        bad: CheckSnippet(nodes: #""welcome": [ { "end": { "zh-CN": "感谢来电，再见。" } } ]"#, languages: ["zh-CN", "en"]),
        good: CheckSnippet(
            nodes: #""welcome": [ { "end": { "zh-CN": "感谢来电，再见。", "en": "Thank you for calling. Goodbye." } } ]"#,
            languages: ["zh-CN", "en"]))

    func problems(in hotline: CheckedHotline) -> [Diagnostic] {
        guard hotline.languages.count > 1 else { return [] }
        return hotline.texts.compactMap { text in
            if text.condition?.contains("language") ?? false { return nil }
            if let all = text.variants.first, all.language.isEmpty {
                guard all.template.hasLetters else { return nil }
                return problem(
                    "one text, '\(all.words.excerpt)', for \(hotline.languages.joined(separator: ", "))", at: text.spot,
                    mend: "write it for each language: { \"\(hotline.languages[0])\": \"...\", ... }")
            }
            let missing = hotline.languages.filter { tag in !text.variants.contains { $0.language == tag } }
            guard !missing.isEmpty, !text.variants.isEmpty else { return nil }
            let first = text.variants.first.map { " for '\($0.words.excerpt)'" } ?? ""
            return problem("no \(missing.joined(separator: ", no "))\(first)", at: text.spot)
        }
    }
}

extension String {
    /// The beginning, for messages.
    var excerpt: String { count <= 24 ? self : String(prefix(24)) + "…" }
}
