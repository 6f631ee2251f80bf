import JSON
import Language

/// Recognizers-Text: every quantity in a text, where it stands, its value and its unit.
extension EntityCase {
    func recognised() -> Verdict {
        guard let kind = Self.kinds[kind] else { return .skipped("\(kind): not a kind of quantity that is heard") }
        let heard = Quantity.all(kind, in: text, language: language)
        let wanted = node["results"]?.value.asArray ?? []
        let isRight = heard.count == wanted.count && zip(heard, wanted).allSatisfy { agrees($0, with: $1) }
        return isRight ? .passed : .failed("heard \(heard)")
    }

    private static let kinds: [String: Quantity.Kind] = [
        "Number/NumberModel": .number, "Number/OrdinalModel": .ordinal, "Number/PercentModel": .percent,
        "NumberWithUnit/AgeModel": .age, "NumberWithUnit/CurrencyModel": .money, "NumberWithUnit/DimensionModel": .dimension,
        "NumberWithUnit/TemperatureModel": .temperature, "Choice/BooleanModel": .choice,
    ]

    private func agrees(_ quantity: Quantity, with wanted: JSONNode) -> Bool {
        false
    }
}
