import Intents
import JSON
import Language

/// A word that two intents claim, each of them for sure.
struct SharedKeyword: Check {
    let code = "shared-keyword"
    let severity = Severity.warning
    let title = "a keyword that two intents share"
    let explanation =
        "Said alone it means both, so the caller is asked which. Words that only hint, with a weight below the threshold, may be shared."
    let mend = "keep it in one intent, or give it less weight in the other"
    let example: CheckExample = {
        func intents(_ keyword: String) -> CheckSnippet {
            .menu(
                hours: #""keywords": ["opening hours", "visiting you"], "samples": ["your opening hours"]"#,
                prices: "\"keywords\": [\"the prices\", \"\(keyword)\"], \"samples\": [\"what are the prices\"]")
        }
        return CheckExample(bad: intents("visiting you"), good: intents("entrance fee"))
    }()

    func problems(in hotline: CheckedHotline) -> [Diagnostic] {
        let threshold = hotline.rules.threshold
        var owners: [String: String] = [:]
        return hotline.intents.flatMap { intent in
            var own: Set<String> = []
            return intent.list("keywords").compactMap { keyword -> Diagnostic? in
                let word = CanonicalText(keyword.text).text
                guard !word.isEmpty, keyword.weight ?? 1 >= threshold, own.insert(word).inserted else { return nil }
                guard let owner = owners[word] else {
                    owners[word] = intent.name
                    return nil
                }
                return problem("'\(keyword.text)' is a keyword of '\(owner)' too", at: keyword.spot)
            }
        }
    }
}
