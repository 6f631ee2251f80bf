import Flows
import Intents
import JSON

/// A word that a text tells callers to say, and that is not understood.
struct UnheardWord: Check {
    let code = "unheard-word"
    let severity = Severity.warning
    let title = "a word to say that is not understood"
    let explanation =
        "The hotline itself says: say “payment”. Then that word must lead somewhere, or the caller is told twice to say what nobody hears."
    let mend = "add it to an intent's keywords or an option's words, or say another one"
    let example: CheckExample = {
        func line(_ word: String) -> CheckSnippet {
            CheckSnippet(
                nodes: """
                    "welcome": [ { "say": "To hear how to pay, say “\(word)”." }, { "go": "menu" } ],
                    "menu": [ { "menu": "What is it about?", "options": [ { "key": "1", "words": ["payment"], "label": "payment", "go": "bye" } ] } ],
                    "bye": [ { "end": "Goodbye." } ]
                    """)
        }
        return CheckExample(bad: line("settlement"), good: line("payment"))
    }()

    func problems(in hotline: CheckedHotline) -> [Diagnostic] {
        guard let model = hotline.model else { return [] }
        let phrases =
            model.flows.values.flatMap { flow in
                [flow.globals.phrases]
                    + flow.nodes.values.flatMap(\.steps).compactMap { step in
                        if case .menu(let menu) = step.verb { menu.phrases } else { nil }
                    }
            } + [model.globals.phrases, model.navigationPhrases]
        return hotline.texts.filter(\.isSentence).flatMap { text in
            text.variants.flatMap { variant in
                Self.toSay(variant.words).compactMap { word -> Diagnostic? in
                    let heard = model.matcher.understand(word, language: variant.language.isEmpty ? nil : variant.language)
                    if heard.match != nil || phrases.contains(where: { $0.best(in: heard)?.score ?? 0 >= 0.5 }) { return nil }
                    if case .unsure = heard.outcome { return nil }
                    return problem("it tells callers to say “\(word)”, which is not understood", at: text.spot(variant))
                }
            }
        }
    }

    /// The words between quotation marks after "say", in each language.
    static func toSay(_ text: String) -> [String] {
        var words: [String] = []
        var rest = text[...]
        while let open = rest.firstIndex(where: { "“「«\"".contains($0) }) {
            let before = rest[..<open]
            let after = rest.index(after: open)
            guard let close = rest[after...].firstIndex(where: { "”」»\"".contains($0) }) else { break }
            let lead = String(before.suffix(6)).lowercased()
            if ["说", "說", "讲", "講", "say ", "diga "].contains(where: lead.hasSuffix) { words.append(String(rest[after..<close])) }
            rest = rest[rest.index(after: close)...]
        }
        return words
    }
}
