import Flows
import Intents
import JSON

/// A sample that the rules do not understand, once the samples themselves are taken away.
struct MissedSample: Check {
    let code = "missed-sample"
    let severity = Severity.warning
    let title = "a sample that misses its intent"
    let explanation = """
        Samples are promises: callers who say it in other words count on the keywords and patterns, so these alone must understand every sample. \
        `xiangyin explain` shows what each rule made of it.
        """
    let mend = "add the word that carries it to the keywords"
    let example: CheckExample = {
        func intents(_ keyword: String) -> CheckSnippet {
            CheckSnippet(
                nodes:
                    #""welcome": [ { "menu": "What is it about?", "options": [ { "intent": "hours", "label": "hours", "go": "hours" } ] } ], "hours": [ { "end": "We open at nine." } ]"#,
                intents: "\"hours\": { \"keywords\": [\"\(keyword)\"], \"samples\": [\"when do you open\"] }")
        }
        return CheckExample(bad: intents("opening hours"), good: intents("do you open"))
    }()

    func problems(in hotline: CheckedHotline) -> [Diagnostic] {
        hotline.sampleJudgements.compactMap { judgement in
            guard judgement.taken == nil else { return nil }
            return problem("'\(judgement.text)' is not understood as '\(judgement.intent)'", at: judgement.spot)
        }
    }
}
