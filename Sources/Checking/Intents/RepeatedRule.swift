import JSON
import Language

/// A keyword, pattern or sample that stands twice in one intent.
struct RepeatedRule: Check {
    let code = "repeated-rule"
    let severity = Severity.advice
    let title = "a keyword, pattern or sample that stands twice"
    let explanation = "Once is enough: the second adds nothing, and whoever changes the first wonders why nothing changes."
    let mend = "take the second out"
    let example: CheckExample = {
        func intents(_ more: String) -> CheckSnippet {
            CheckSnippet(
                nodes:
                    #""welcome": [ { "menu": "What is it about?", "options": [ { "intent": "hours", "label": "hours", "go": "hours" } ] } ], "hours": [ { "end": "We open at nine." } ]"#,
                intents: "\"hours\": { \"keywords\": [\"opening hours\"\(more)], \"samples\": [\"your opening hours\"] }")
        }
        return CheckExample(bad: intents(#", "Opening Hours""#), good: intents(#", "when are you open""#))
    }()

    func problems(in hotline: CheckedHotline) -> [Diagnostic] {
        hotline.intents.flatMap { intent in
            ["keywords", "patterns", "unless", "samples"].flatMap { key -> [Diagnostic] in
                var seen: Set<String> = []
                return intent.list(key).enumerated().compactMap { index, rule in
                    let text = key == "patterns" ? rule.text : CanonicalText(rule.text).text
                    guard !seen.insert(text).inserted, let list = intent.json[key] else { return nil }
                    var edits = JSONEdits(intent.spot.file.bytes)
                    edits.remove(item: index, of: list)
                    let fix = Fix(file: intent.spot.file.name, summary: "'\(rule.text)' stands once", edits: edits.edits)
                    return problem("'\(rule.text)' stands twice in the \(key) of '\(intent.name)'", at: rule.spot, fix: fix)
                }
            }
        }
    }
}
