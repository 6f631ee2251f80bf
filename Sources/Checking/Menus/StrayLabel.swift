import Flows
import Intents
import JSON

/// An option whose label, said back, is understood as another one.
struct StrayLabel: Check {
    let code = "stray-label"
    let severity = Severity.warning
    let title = "a label that is understood as another option"
    let explanation =
        "Callers say what was read out to them. Whoever says the words of this option gets another one: labels, intents or targets have been mixed up."
    let mend = "put label, intent and target of each option together"
    let example: CheckExample = {
        func menu(_ first: String, _ second: String) -> CheckSnippet {
            .menu(
                """
                { "key": "1", "intent": "hours", "label": "\(first)", "go": "hours" },
                    { "key": "2", "intent": "prices", "label": "\(second)", "go": "prices" }
                """,
                intents:
                    #""hours": { "keywords": ["opening hours"], "samples": ["your opening hours"] }, "prices": { "keywords": ["prices"], "samples": ["your prices"] }"#
            )
        }
        return CheckExample(bad: menu("prices", "opening hours"), good: menu("opening hours", "prices"))
    }()

    func problems(in hotline: CheckedHotline) -> [Diagnostic] {
        guard let model = hotline.model, !hotline.intents.isEmpty else { return [] }
        return hotline.steps.flatMap { step -> [Diagnostic] in
            guard case .menu(let menu)? = step.model?.verb else { return [] }
            return zip(menu.options, step.options).flatMap { option, placed -> [Diagnostic] in
                guard let label = option.label, let intent = option.trigger.intent else { return [] }
                return label.variants.compactMap { variant in
                    guard let words = variant.template.constant, !words.isEmpty else { return nil }
                    let language = variant.language.isEmpty ? nil : variant.language
                    let understanding = model.matcher.understand(words, expecting: menu.intents, language: language)
                    guard let other = understanding.intent, other != intent, menu.intents.contains(other) else { return nil }
                    return problem(
                        "'\(words)' is understood as '\(other)', not '\(intent)'", at: placed.spot.inner("label", placed.json["label"]))
                }
            }
        }
    }
}
