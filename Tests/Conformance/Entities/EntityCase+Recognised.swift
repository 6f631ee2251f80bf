import JSON
import Language

/// Recognizers-Text: every quantity in a text, where it stands, its value and its unit.
extension EntityCase {
    func recognised() -> Verdict {
        guard let type = Self.kinds[kind] else { return .skipped("\(kind): not a kind of quantity that is heard") }
        var heard = Quantity.all(type, in: text, language: language)
        // This mode wants first and second, but neither next nor last.
        if kind.hasSuffix("SuppressExtendedTypes") { heard.removeAll { $0.relativeTo != nil } }
        let wanted = node["results"]?.value.asArray ?? []
        let isRight = heard.count == wanted.count && zip(heard, wanted).allSatisfy { agrees($0, with: $1) }
        return isRight ? .passed : .failed("heard \(heard)")
    }

    private static let kinds: [String: Quantity.Kind] = [
        "Number/NumberModel": .number, "Number/NumberModelExperimentalMode": .number, "Number/NumberModelPercentMode": .number,
        "Number/OrdinalModel": .ordinal, "Number/OrdinalModelSuppressExtendedTypes": .ordinal,
        "Number/PercentModel": .percent, "Number/PercentModelPercentMode": .percent,
        "NumberWithUnit/AgeModel": .age, "NumberWithUnit/CurrencyModel": .money, "NumberWithUnit/DimensionModel": .dimension,
        "NumberWithUnit/TemperatureModel": .temperature, "Choice/BooleanModel": .choice,
    ]

    /// A quantity and the result wanted: the same words at the same place, the same value, the same unit.
    private func agrees(_ quantity: Quantity, with wanted: JSONNode) -> Bool {
        let resolution = wanted["Resolution"]
        let written = resolution?["value"]?.value
        guard let value = quantity.kind == .ordinal ? Self.place(written) : Self.number(written), Self.isSame(quantity.value, value),
            quantity.relativeTo?.rawValue ?? "start" == resolution?["relativeTo"]?.value.asString ?? "start",
            quantity.unit == resolution?["unit"]?.value.asString, let bytes = words(quantity.range)
        else { return false }
        if let start = wanted["Start"]?.value.asInt {
            // Offsets are counted in UTF-16, as C# does, and the end is the last character.
            let first = text.utf16.distance(from: text.startIndex, to: bytes.lowerBound)
            let count = text.utf16.distance(from: bytes.lowerBound, to: bytes.upperBound)
            guard first == start, first + count - 1 == wanted["End"]?.value.asInt ?? -1 else { return false }
        }
        return Self.folded(text[bytes]) == Self.folded(wanted["Text"]?.value.asString?[...] ?? "")
    }

    private func words(_ range: Range<Int>) -> Range<String.Index>? {
        let utf8 = text.utf8
        guard let start = utf8.index(utf8.startIndex, offsetBy: range.lowerBound, limitedBy: utf8.endIndex),
            let end = utf8.index(start, offsetBy: range.count, limitedBy: utf8.endIndex)
        else { return nil }
        return start..<end
    }

    /// `12`, `-3.5E-06`, `50%`; yes and no are 1 and 0.
    private static func number(_ value: JSONValue?) -> Double? {
        if let flag = value?.asBool { return flag ? 1 : 0 }
        guard let written = value?.asString else { return value?.asDouble }
        return Double(written.last == "%" ? written.dropLast() : written[...])
    }

    /// `3`, `end-1`, `current+0`.
    private static func place(_ value: JSONValue?) -> Double? {
        guard let written = value?.asString else { return number(value) }
        return Double(written.drop { $0.isLetter })
    }

    /// Values are written with fifteen digits.
    private static func isSame(_ one: Double, _ other: Double) -> Bool {
        (one - other).magnitude <= 1e-12 * max(one.magnitude, other.magnitude)
    }

    /// Half width and lower case, as the results give the words.
    private static func folded(_ words: Substring) -> [Unicode.Scalar] {
        words.lowercased().unicodeScalars.map { scalar in
            (0xFF01...0xFF5E).contains(scalar.value) ? Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar : scalar
        }
    }
}
