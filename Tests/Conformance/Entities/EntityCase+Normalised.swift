import JSON
import Language

/// Spoken numbers, days and amounts as they are written, and the way back: WeTextProcessing and cn2an.
extension EntityCase {
    func normalised() -> Verdict {
        guard language == "zh" || language == "en" else { return .skipped("\(language) \(kind): not yet") }
        guard let gold = node["gold"]?.value, gold != .null else { return .skipped("\(kind): the suite does not say what is right") }
        if kind.hasPrefix("itn/") { return compared(WrittenForm.of(spoken: text, language: language, options: written), gold) }
        if kind.hasPrefix("cn2an_test/") { return compared(figures, gold) }
        if kind.hasPrefix("an2cn_test/") { return numerals(gold) }
        if kind.hasPrefix("tn/") { return compared(SpokenForm.of(written: text, language: language, options: .everything), gold) }
        switch kind {
        case "transform_test/strict_data_dict": return compared(SpokenForm.of(written: text, language: language), gold)
        case "transform_test/direct_an2cn_data_dict":
            return compared(SpokenForm.of(written: text, language: language, options: .init(digitByDigit: true)), gold)
        case "transform_test/smart_data_dict":
            return compared(WrittenForm.of(spoken: text, language: language, options: .init(layout: .figures)), gold)
        case "transform_test/direct_cn2an_data_dict":
            return compared(WrittenForm.of(spoken: text, language: language, options: .init(layout: .digits)), gold)
        default: return .skipped("\(kind): not yet")
        }
    }

    /// What the suite was run with: its file tells.
    private var written: WrittenForm.Options {
        WrittenForm.Options(
            standaloneNumbers: !kind.contains("disable_standalone_number"),
            singleDigits: language == "zh" && !kind.contains("disable_0_to_9"),
            withoutInterjections: true)
    }

    private var figures: String? {
        if kind.hasSuffix("direct_data_dict") { return HanNumerals.digits(text) }
        return HanNumerals.figures(text, kind.contains("strict") ? .strict : kind.contains("normal") ? .normal : .smart)
    }

    /// Plain, formal, amount and digit by digit.
    private func numerals(_ gold: JSONValue) -> Verdict {
        guard let wanted = gold.asArray else { return compared(HanNumerals.numeral(text), gold) }
        let heard = HanNumerals.Style.allCases.map { HanNumerals.numeral(text, $0) ?? "ERROR" }
        return heard == wanted.map { $0.value.asString ?? "" } ? .passed : .failed("\(heard)")
    }

    private func compared(_ heard: String?, _ gold: JSONValue) -> Verdict {
        if let number = gold.asDouble {
            return heard.flatMap(Double.init) == number ? .passed : .failed("\(heard ?? "ERROR"), not \(number)")
        }
        let wanted = gold.asString ?? "ERROR"
        let heard = heard ?? "ERROR"
        return heard == wanted ? .passed : .failed("\(heard), not \(wanted)")
    }
}

extension SpokenForm.Options {
    /// As WeTextProcessing's tests have it.
    static let everything = SpokenForm.Options(
        withoutInterjections: true, withoutErhua: true, simplified: true, halfWidth: true, marksUnreadable: true)
}
