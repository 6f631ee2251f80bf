import Flows
import Intents
import JSON

/// A sample that the rules take for another intent.
struct StolenSample: Check {
    let code = "stolen-sample"
    let severity = Severity.warning
    let title = "a sample that another intent takes"
    let explanation =
        "Callers who say it get something else. Two intents that both know the sample are asked between, which is no answer either."
    let mend = "give the right intent the heavier word, or the other one an 'unless'"
    let example: CheckExample = {
        func intents(_ unless: String) -> CheckSnippet {
            .menu(
                hours: #""keywords": [{ "text": "open", "weight": 0.6 }], "samples": ["when do you open the ticket office"]"#,
                prices: "\"keywords\": [{ \"text\": \"ticket\", \"weight\": 0.6 }],\(unless) \"samples\": [\"what is a ticket\"]")
        }
        return CheckExample(bad: intents(""), good: intents(#" "unless": ["ticket office"],"#))
    }()

    func problems(in hotline: CheckedHotline) -> [Diagnostic] {
        hotline.sampleJudgements.compactMap { judgement in
            guard let taken = judgement.taken, taken != [judgement.intent] else { return nil }
            let message =
                taken.count == 1
                ? "'\(judgement.text)' is understood as '\(taken[0])', not '\(judgement.intent)'"
                : "'\(judgement.text)' could be \(taken.map { "'\($0)'" }.joined(separator: " or "))"
            return problem(message, at: judgement.spot)
        }
    }
}
