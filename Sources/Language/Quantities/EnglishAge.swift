/// five years old, 3 years of age, a 28-year-old, age 87
enum EnglishAge {
    static func all(in text: HeardText) -> [Quantity] {
        var found: [Quantity] = []
        EnglishNumber.each(in: text) { number in
            if let (unit, range) = EnglishUnits.match(units, text, after: number.range.upperBound) {
                found.append(number.quantity(.age, text, unit: unit, to: range.upperBound))
                return range.upperBound
            }
            if number.isWhole, let start = prefix(text, before: number.range.lowerBound) {
                let range = text.utf8(start..<number.range.upperBound)
                found.append(Quantity(kind: .age, value: number.value, unit: "Age", range: range))
            }
            return nil
        }
        return found
    }

    private static func prefix(_ text: HeardText, before end: Int) -> Int? {
        for length in [4, 5, 7] where end >= length {
            if prefixes.contains(text, at: end - length, to: end) == end { return end - length }
        }
        return nil
    }

    private static let prefixes = WordTable<Bool>(words: ["age ", "aged ", "age of "])

    private static let units = WordTable<String>(
        [("day", "Day"), ("week", "Week"), ("month", "Month"), ("year", "Year")].flatMap { word, unit in
            [word, word + "s"].flatMap { word in
                [" old", "-old", " - old", " of age"].map { (word + $0, unit) }
            }
        } + [("yo", "Year"), ("y.o.", "Year"), ("y/o", "Year"), ("yrs old", "Year"), ("yr old", "Year")])
}
