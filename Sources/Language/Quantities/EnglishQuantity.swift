/// Quantities in English text.
enum EnglishQuantity {
    static func serves(_ language: String) -> Bool { language == "en" || language.hasPrefix("en-") }

    static func all(_ kind: Quantity.Kind, in text: HeardText) -> [Quantity] {
        switch kind {
        case .number: numbers(text)
        case .ordinal: EnglishOrdinal.all(in: text)
        case .percent: EnglishPercent.all(in: text)
        case .money: EnglishMoney.all(in: text)
        case .dimension: EnglishDimension.all(in: text)
        case .age: EnglishAge.all(in: text)
        case .temperature: EnglishTemperature.all(in: text)
        case .choice: EnglishChoice.all(in: text)
        }
    }

    /// Every number that stands alone: not 29km, not "the one you mentioned".
    private static func numbers(_ text: HeardText) -> [Quantity] {
        var found: [Quantity] = []
        EnglishNumber.each(in: text) { number in
            let range = number.range
            guard !(number.isWritten && text.isLetter(range.upperBound)), !(number.isOne && isPronoun(text, range)),
                !text.isLetter(range.lowerBound - 1)
            else { return nil }
            found.append(Quantity(kind: .number, value: number.value, range: text.utf8(range)))
            return nil
        }
        return found
    }

    /// The "one" of "this one" and "which one do you prefer".
    private static func isPronoun(_ text: HeardText, _ range: Range<Int>) -> Bool {
        var end = range.lowerBound
        while end > 0, text.isSpace(end - 1) { end -= 1 }
        var start = end
        while start > 0, end - start < 12, text.isLetter(start - 1) { start -= 1 }
        return determiners.contains(text, at: start, to: end) == end
    }

    private static let determiners = WordTable<Bool>(
        words: [
            "the", "this", "that", "which", "every", "each", "any", "some", "no", "another", "other", "next", "last", "previous", "current",
            "first", "second", "third", "right", "wrong", "good", "new", "old",
        ])
}
