import JSON
import Language

/// Spoken numbers, days and amounts as they are written, and the way back: WeTextProcessing and cn2an.
extension EntityCase {
    func normalised() -> Verdict {
        guard language == "zh" else { return .skipped("\(language): not yet") }
        guard let gold = node["gold"]?.value, gold != .null else { return .skipped("\(kind): the suite does not say what is right") }
        if kind.hasPrefix("itn/") { return compared(WrittenForm.of(spoken: text, language: language, options: written), gold) }
        return .failed("not yet")
    }

    /// What the suite was run with: its file tells.
    private var written: WrittenForm.Options {
        WrittenForm.Options(
            standaloneNumbers: !kind.contains("disable_standalone_number"), singleDigits: !kind.contains("disable_0_to_9"),
            withoutInterjections: true)
    }

    private func compared(_ heard: String?, _ gold: JSONValue) -> Verdict {
        let wanted = gold.asString ?? "ERROR"
        let heard = heard ?? "ERROR"
        return heard == wanted ? .passed : .failed("\(heard), not \(wanted)")
    }
}
