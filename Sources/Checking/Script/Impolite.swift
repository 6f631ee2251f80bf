import Flows
import JSON

/// A text that lacks the words of politeness that the script asks for.
struct Impolite: Check {
    let code = "impolite"
    let severity = Severity.warning
    let title = "a text that lacks politeness"
    let explanation = """
        `"script": { "polite": { "question": { "zh-CN": ["请", "您"] } } }` lists the words of which one must be in each text of a moment: \
        `question`, what is asked; `apology`, what is said when a caller was not heard, not understood or gave a wrong answer; `farewell`, the last words.
        """
    let mend = "put one of the script's words in"
    let example: CheckExample = {
        func snippet(_ words: String) -> CheckSnippet {
            CheckSnippet(
                nodes:
                    "\"welcome\": [ { \"ask\": \"name\", \"type\": \"name\", \"prompt\": \"\(words)\" }, { \"end\": \"再见，{{name}}。\" } ]",
                hotline: #""script": { "polite": { "question": { "zh-CN": ["请", "您"] }, "farewell": { "zh-CN": ["再见"] } } }"#,
                languages: ["zh-CN"])
        }
        return CheckExample(bad: snippet("叫什么名字？"), good: snippet("请问您贵姓？"))
    }()

    func problems(in hotline: CheckedHotline) -> [Diagnostic] {
        guard !hotline.script.polite.isEmpty else { return [] }
        return hotline.texts.flatMap { text -> [Diagnostic] in
            guard let moment = Self.moment(of: text.role), let wanted = hotline.script.polite[moment] else { return [] }
            return text.variants.compactMap { variant in
                guard let words = wanted[variant.language.isEmpty ? hotline.languages.first ?? "" : variant.language], !words.isEmpty else {
                    return nil
                }
                let spoken = variant.template.spoken.lowercased()
                guard !words.contains(where: { spoken.holds($0.lowercased()) }) else { return nil }
                return problem(
                    "a \(moment.rawValue) without \(words.prefix(4).map { "'\($0)'" }.joined(separator: ", ")): '\(variant.words.excerpt)'",
                    at: text.spot(variant))
            }
        }
    }

    private static func moment(of role: CheckedText.Role) -> Script.Moment? {
        switch role {
        case .question: .question
        case .invalid, .nomatch, .noinput: .apology
        case .farewell: .farewell
        default: nil
        }
    }
}
