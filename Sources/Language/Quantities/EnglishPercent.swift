/// 240 percent, minus five per cent, 12.5%, percent of twenty
enum EnglishPercent {
    static func all(in text: HeardText) -> [Quantity] {
        var found: [Quantity] = []
        EnglishNumber.each(in: text) { number in
            if let (_, range) = EnglishUnits.match(words, text, after: number.range.upperBound) {
                found.append(number.quantity(.percent, text, unit: nil, to: range.upperBound))
                return range.upperBound
            }
            if let start = prefix(text, before: number.range.lowerBound) {
                let range = text.utf8(start..<number.range.upperBound)
                found.append(Quantity(kind: .percent, value: number.value, range: range))
            }
            return nil
        }
        return found
    }

    /// "percent of" in front of a number.
    private static func prefix(_ text: HeardText, before end: Int) -> Int? {
        for length in [11, 12, 13] where end >= length {
            if prefixes.contains(text, at: end - length, to: end) == end { return end - length }
        }
        return nil
    }

    private static let words = WordTable<Bool>(
        words: ["%", "percent", "percents", "per cent", "per cents", "percentage", "percentages", "pct"])
    private static let prefixes = WordTable<Bool>(words: ["percent of ", "percents of ", "per cent of ", "per cents of "])
}
