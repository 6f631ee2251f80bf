import Intents
import JSON
import Patterns

/// The patterns of a hotline's intents, each with the place it stands at and what PCRE2 compiled.
struct PlacedPattern: Sendable {
    let text: String
    let pattern: Pattern
    let spot: Spot
    /// What it can match; nil when its syntax is beyond what is looked into, and for a list of words, of which all is known.
    let shape: PatternShape?

    static func all(_ intents: [CheckedIntent], _ rules: IntentRules) -> [PlacedPattern] {
        zip(intents, rules.intents).flatMap { placed, intent in
            zip(placed.list("patterns"), intent.patterns).compactMap { item, rule in
                rule.pattern.map {
                    PlacedPattern(text: item.text, pattern: $0, spot: item.spot, shape: rule.isWordList ? nil : PatternShape(of: $0.source))
                }
            }
        }
    }
}

extension CheckSnippet {
    /// An intent with the pattern that an example is about.
    static func pattern(_ pattern: String) -> CheckSnippet {
        CheckSnippet(
            nodes:
                #""welcome": [ { "menu": "What is it about?", "options": [ { "intent": "hours", "label": "hours", "go": "hours" } ] } ], "hours": [ { "end": "We open at nine." } ]"#,
            intents:
                "\"hours\": { \"keywords\": [\"opening hours\"], \"patterns\": [\(JSONWriter.quoted(pattern))], \"samples\": [\"your opening hours\"] }"
        )
    }
}
