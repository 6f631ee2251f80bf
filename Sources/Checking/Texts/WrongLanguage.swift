import JSON
import Language

/// A text that is not in the language, or the script, it says it is in.
struct WrongLanguage: Check {
    let code = "wrong-language"
    let severity = Severity.warning
    let title = "a text in the wrong language or script"
    let explanation = """
        A Cantonese caller hears Mandarin, an English one hears Chinese, or a synthesiser stumbles over characters of the other script. Mandarin \
        is written in simplified, Cantonese in traditional characters and in its own words (係, 唔, 嘅), English and Spanish in Latin letters.
        """
    let mend = "write it in the language of its tag"
    let example = CheckExample(
        bad: CheckSnippet(
            nodes: #""welcome": [ { "end": { "zh-CN": "感谢来电，再见。", "en": "感谢来电，再见。" } } ]"#, languages: ["zh-CN", "en"]),
        good: CheckSnippet(
            nodes: #""welcome": [ { "end": { "zh-CN": "感谢来电，再见。", "en": "Thank you for calling. Goodbye." } } ]"#,
            languages: ["zh-CN", "en"]))

    func problems(in hotline: CheckedHotline) -> [Diagnostic] {
        hotline.texts.flatMap { text in
            text.variants.compactMap { variant in
                let only = hotline.languages.count == 1 ? hotline.languages[0] : ""
                let tag = variant.language.isEmpty ? only : variant.language
                let words = variant.template
                guard let fault = LanguageOfText.fault(words.spoken, tag: tag) else { return nil }
                return problem("\(fault): '\(variant.words.excerpt)'", at: text.spot(variant))
            }
        }
    }
}
