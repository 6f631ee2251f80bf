import JSON
import Language

/// An intent without a sample in one of the hotline's languages.
struct LanguageWithoutSample: Check {
    let code = "language-without-sample"
    let severity = Severity.warning
    let title = "an intent that promises nothing in a language"
    let explanation = """
        Without a sample nobody notices when callers of that language are no longer understood. Languages are told apart by their script: \
        one sample in Han characters serves Mandarin and its dialects, one in Latin letters English or Spanish.
        """
    let mend = "add what such a caller would say"
    let example: CheckExample = {
        func intents(_ samples: String) -> CheckSnippet {
            CheckSnippet(
                nodes:
                    #""welcome": [ { "menu": "What is it about?", "options": [ { "intent": "hours", "label": "hours", "go": "hours" } ] } ], "hours": [ { "end": "We open at nine." } ]"#,
                intents: "\"hours\": { \"keywords\": [\"opening hours\"], \"samples\": [\(samples)] }")
        }
        return CheckExample(bad: intents(""), good: intents(#""your opening hours""#))
    }()

    func problems(in hotline: CheckedHotline) -> [Diagnostic] {
        let wanted = hotline.languages.map { (tag: $0, isHan: ["zh", "yue", "cmn", "wuu", "nan"].contains(LanguageTag.primary(of: $0))) }
        return hotline.intents.compactMap { intent in
            let samples = intent.list("samples")
            let han = samples.contains { $0.text.unicodeScalars.contains(where: \.isHan) }
            let latin = samples.contains { !$0.text.unicodeScalars.contains(where: \.isHan) }
            let missing = wanted.filter { !($0.isHan ? han : latin) }.map(\.tag)
            guard !missing.isEmpty else { return nil }
            return problem(
                "'\(intent.name)' has no sample in \(missing.joined(separator: ", "))",
                at: intent.spot.inner("samples", intent.json["samples"]))
        }
    }
}
