/// Quantities in Chinese text: each number from left to right, and what each kind makes of it and its neighbours.
enum ChineseQuantity {
    /// A quantity that was read at a number: its value, its unit and its words.
    typealias Reading = (value: Double, unit: String?, range: Range<Int>)

    /// Mandarin, Cantonese and their neighbours.
    static func serves(_ language: String) -> Bool {
        ["zh", "yue", "wuu", "nan", "hak", "cmn"].contains { language == $0 || language.hasPrefix($0 + "-") }
    }

    static func all(_ kind: Quantity.Kind, in text: HeardText) -> [Quantity] {
        if kind == .choice { return ChineseChoice.all(in: text) }
        var found: [Quantity] = []
        var at = 0
        while at < text.count {
            if let end = pastAddress(text, at) {
                at = end
                continue
            }
            switch ChineseNumber.scan(text, at: at) {
            case .none(let end):
                if kind == .percent, let word = ChinesePercent.word(text, at: at) { found.append(quantity(kind, word, text)) }
                at = end
            case .number(let number):
                let reading = reading(kind, number, text)
                if let reading { found.append(quantity(kind, reading, text)) }
                at = max(reading?.range.upperBound ?? 0, number.range.upperBound)
            }
        }
        return found
    }

    private static func reading(_ kind: Quantity.Kind, _ number: ChineseNumber, _ text: HeardText) -> Reading? {
        switch kind {
        case .number: ChineseCount.read(number, text)
        case .ordinal: ordinal(number, text)
        case .percent: ChinesePercent.read(number, text)
        case .money: ChineseMoney.read(number, text)
        case .dimension: ChineseDimension.read(number, text)
        case .age: ChineseAge.read(number, text)
        case .temperature: ChineseTemperature.read(number, text)
        case .choice: nil
        }
    }

    /// 第三, 第２５０.
    private static func ordinal(_ number: ChineseNumber, _ text: HeardText) -> Reading? {
        let start = number.range.lowerBound
        guard number.form == .plain, number.value >= 0, start == number.first, text[start - 1] == 0x7B2C,
            !text.isLetter(number.range.upperBound)
        else { return nil }
        return (number.value, nil, start - 1..<number.range.upperBound)
    }

    private static func quantity(_ kind: Quantity.Kind, _ reading: Reading, _ text: HeardText) -> Quantity {
        Quantity(kind: kind, value: reading.value, unit: reading.unit, range: text.utf8(reading.range))
    }

    /// Past an address on the web, whose numbers count nothing.
    private static func pastAddress(_ text: HeardText, _ start: Int) -> Int? {
        guard text[start] == 0x3A, text[start + 1] == 0x2F, text[start + 2] == 0x2F else { return nil }
        var at = start
        while at < text.count, (0x21...0x7E).contains(text[at]) { at += 1 }
        return at
    }
}
