/// What may stand at a word of a spoken English text, and how each of it is written.
struct EnglishWrittenRules {
    let words: EnglishTokens
    let options: WrittenForm.Options

    func readings(at scalar: Int) -> [FormReading] {
        guard let start = words.token(at: scalar) else { return [] }
        var readings = address(at: start) + digitRuns(at: start) + dates(at: start) + times(at: start)
        if !isNoun(at: start), let number = SpelledEnglishNumber.longest(words, at: start) { readings += counted(number, at: start) }
        if let cents = shortAmount(at: start) { readings.append(cents) }
        if let letters = letters(at: start) { readings.append(letters) }
        return readings
    }

    func reading(_ end: Int, _ text: String, _ cost: Int) -> FormReading { FormReading(end: words.end(end), text: text, cost: cost) }

    private func counted(_ number: SpelledEnglishNumber, at start: Int) -> [FormReading] {
        if number.isOrdinal { return [reading(number.end, number.ordinal, FormCost.number)] }
        var readings: [FormReading] = []
        if let money = money(number) { readings.append(money) }
        if let measure = measure(number) { readings.append(measure) }
        let isSmall = number.scale.isEmpty && (number.value.map { (0..<10).contains($0) } ?? false) && number.end == start + 1
        if !isSmall ? options.standaloneNumbers : options.singleDigits {
            readings.append(reading(number.end, number.written, FormCost.number))
        }
        return readings
    }

    /// "Wait a second", "the point": words, not numbers.
    private func isNoun(at start: Int) -> Bool {
        guard words[start] == "second" || words[start] == "point", words.joins(start) else { return false }
        return ["a", "the", "this", "that", "my", "your", "one", "no", "any", "per"].contains(words[start - 1])
            && (words[start] == "point" || words[start - 1] != "the")
    }

    // MARK: - Money

    private static let currencies: [String: String] = [
        "dollar": "$", "dollars": "$", "euro": "€", "euros": "€", "pound": "£", "pounds": "£", "yen": "¥", "won": "₩", "rupee": "₹",
        "rupees": "₹",
    ]

    private func currency(at start: Int) -> (sign: String, end: Int)? {
        if let end = words.end(of: ["united", "states", "dollars"], at: start), words.joins(start) { return ("$", end) }
        if words.next(start) == "us" || words.next(start) == "american", let sign = Self.currencies[words.next(start + 1)] {
            return (sign, start + 2)
        }
        return Self.currencies[words.next(start)].map { ($0, start + 1) }
    }

    /// four dollars and sixty nine cents: $4.69; two point five billion dollars: $2.5 billion.
    private func money(_ number: SpelledEnglishNumber) -> FormReading? {
        if words.next(number.end) == "cent" || words.next(number.end) == "cents", let value = number.value, (1..<100).contains(value) {
            return reading(number.end + 1, "$0.\(value < 10 ? "0" : "")\(value)", FormCost.money)
        }
        guard let (sign, end) = currency(at: number.end) else { return nil }
        let isWhole = number.scale.isEmpty && number.value != nil
        let at = words.next(end) == "and" ? end + 1 : end
        if isWhole, let cents = SpelledEnglishNumber.pair(words, at: at, first: false) {
            let written = "\(sign)\(number.figures).\(cents.value < 10 ? "0" : "")\(cents.value)"
            let word = words.next(cents.end)
            if word == "cent" || word == "cents" { return reading(cents.end + 1, written, FormCost.money) }
            if at == end, cents.value >= 10 { return reading(cents.end, written, FormCost.money) }
        }
        return reading(end, number.figures.hasPrefix("-") ? "-\(sign)\(number.written.dropFirst())" : sign + number.written, FormCost.money)
    }

    /// one fifty five dollars: $155.
    private func shortAmount(at start: Int) -> FormReading? {
        guard let hundreds = SpelledEnglishNumber.units[words[start]], hundreds > 0,
            let rest = SpelledEnglishNumber.pair(words, at: start + 1, first: false),
            rest.value >= 10, let (sign, end) = currency(at: rest.end)
        else { return nil }
        return reading(end, "\(sign)\(hundreds)\(rest.value)", FormCost.money)
    }

    // MARK: - Measures

    /// two hundred kilometers per hour: 200 km/h; eighteen point six percent: 18.6 %.
    private func measure(_ number: SpelledEnglishNumber) -> FormReading? {
        guard words.joins(number.end) else { return nil }
        var unit = EnglishMeasureUnits.unit(words, at: number.end)
        let end = unit?.end ?? number.end
        if words.next(end) == "per", words.joins(end + 1), let per = EnglishMeasureUnits.unit(words, at: end + 1) {
            let sign = "\(unit?.sign ?? "")/\(per.sign)"
            unit = (sign == "mi/h" ? "mph" : sign, per.end)
        }
        return unit.map { reading($0.end, "\(number.written) \($0.sign)", FormCost.measure) }
    }

    // MARK: - Letters with numbers

    /// x three eighty six: x386; e s three: es3.
    private func letters(at start: Int) -> FormReading? {
        var at = start
        var name = ""
        while at - start < 6, (at == start ? words[at] : words.next(at)).utf8.count == 1 {
            name += words[at]
            at += 1
        }
        guard at > start, name != "a", name != "i", name != "o", words.joins(at) else { return nil }
        var figures = ""
        while figures.utf8.count < 8, words.joins(at) {
            if let digit = SpelledEnglishNumber.digit(words[at], inside: !figures.isEmpty) {
                figures += String(digit)
                at += 1
            } else if let pair = SpelledEnglishNumber.pair(words, at: at) {
                figures += String(pair.value)
                at = pair.end
            } else {
                break
            }
        }
        return figures.isEmpty ? nil : reading(at, name + figures, FormCost.measure)
    }
}
