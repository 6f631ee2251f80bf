import Flows
import JSON

/// A prompt that nobody keeps in mind.
struct LongPrompt: Check {
    let code = "long-prompt"
    let severity = Severity.warning
    let title = "a prompt that is too long to hear"
    let explanation = """
        What was said first is gone when the last word comes. Seconds are counted at 240 Han characters or 150 words a minute, slowed down as \
        the audience with the slowest speech hears it.
        """
    let mend = "say less, or ask between the parts"
    let example: CheckExample = {
        let long = "We open at nine. " + String(repeating: "On some days we open later, and on others we do not open at all. ", count: 4)
        return CheckExample(
            bad: CheckSnippet(nodes: "\"welcome\": [ { \"say\": \"\(long)\" }, { \"end\": \"Goodbye.\" } ]"),
            good: CheckSnippet(nodes: #""welcome": [ { "say": "We open at nine." }, { "end": "Goodbye." } ]"#))
    }()

    func problems(in hotline: CheckedHotline) -> [Diagnostic] {
        let pace = hotline.pace
        return hotline.texts.filter(\.isSentence).flatMap { text in
            text.variants.compactMap { variant in
                let seconds = variant.template.seconds * pace
                guard seconds > Limits.promptSeconds else { return nil }
                return problem(
                    "it takes \(Int(seconds.rounded())) seconds to say, more than \(Int(Limits.promptSeconds))", at: text.spot(variant))
            }
        }
    }
}

extension CheckedHotline {
    /// By how much the slowest speech of an audience takes longer than the usual.
    var pace: Double { 100 / Double(max(20, model?.audiences.map(\.speech.rate).min() ?? 100)) }
}
