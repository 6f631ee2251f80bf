import JSON

/// A value that is said in one language, and in another is not.
struct LostValue: Check {
    let code = "lost-value"
    let severity = Severity.warning
    let title = "a value that one language says and another does not"
    let explanation = "One caller hears the number of their request, another hears a sentence without it."
    let mend = "put the value into each language"
    let example = CheckExample(
        bad: CheckSnippet(
            nodes: #""welcome": [ { "end": { "zh-CN": "现在是{{today}}，再见。", "en": "Goodbye." } } ]"#, languages: ["zh-CN", "en"]),
        good: CheckSnippet(
            nodes: #""welcome": [ { "end": { "zh-CN": "现在是{{today}}，再见。", "en": "It is {{today}}. Goodbye." } } ]"#,
            languages: ["zh-CN", "en"]))

    func problems(in hotline: CheckedHotline) -> [Diagnostic] {
        hotline.texts.flatMap { text -> [Diagnostic] in
            guard text.variants.count > 1, text.variants.contains(where: { $0.words.utf8.contains(UInt8(ascii: "{")) }) else { return [] }
            let names = text.variants.map { $0.template.names }
            let all = names.reduce(into: Set()) { $0.formUnion($1) }
            return zip(text.variants, names).compactMap { variant, own in
                let lost = all.subtracting(own).sorted()
                if lost.isEmpty { return nil }
                return problem("\(variant.language) does not say \(lost.map { "'\($0)'" }.joined(separator: ", "))", at: text.spot(variant))
            }
        }
    }
}
