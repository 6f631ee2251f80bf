import Flows
import Intents

/// What the rules make of a sample without knowing it.
struct SampleJudgement {
    let text: String
    let intent: String
    let spot: Spot
    /// What it is taken for; nil when it is not understood.
    let taken: [String]?

    static func judge(_ intents: [CheckedIntent], by matcher: IntentMatcher) -> [SampleJudgement] {
        intents.flatMap { intent in
            intent.list("samples").map { sample in
                let taken: [String]? =
                    switch matcher.understand(sample.text).outcome {
                    case .understood(let match): [match.intent]
                    case .unsure(let matches): matches.map(\.intent)
                    case .rejected: nil
                    }
                return SampleJudgement(text: sample.text, intent: intent.name, spot: sample.spot, taken: taken)
            }
        }
    }
}
