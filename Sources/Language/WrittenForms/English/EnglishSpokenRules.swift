/// What may stand at a place of a written English text, and how each of it is said.
struct EnglishSpokenRules {
    let text: FormText

    func readings(at start: Int) -> [FormReading] {
        guard !text.isLetter(start - 1), !text.isDigit(start - 1) else { return [] }
        if text.isLetter(start) { return months(at: start) }
        var readings = money(at: start)
        if text[start] == 0x2B, text.isDigit(start + 1) { readings.append(reading(start + 1, "plus ", FormCost.number)) }
        guard let number = number(at: start) else { return readings }
        // 5G, A4, 3Q22: names are left as they are.
        if !text.isLetter(number.end) { readings.append(reading(number.end, number.spoken, FormCost.number)) }
        readings += counted(number)
        guard text.isDigit(start) else { return readings }
        return readings + telephone(at: start) + dates(at: start) + times(at: start) + fractions(at: start)
    }

    func reading(_ end: Int, _ spoken: String, _ cost: Int) -> FormReading { FormReading(end: end, text: spoken, cost: cost) }

    // MARK: - Numbers

    struct Number {
        var spoken: String
        var end: Int
        var isOne = false
        let figures: FigureScan?
    }

    private static let scales = FormWords("thousand million billion trillion")

    func number(at start: Int, isAmount: Bool = false) -> Number? {
        let isBelow = text[start] == 0x2D
        guard !isBelow || !text.isDigit(start - 1) else { return nil }
        var at = isBelow ? start + 1 : start
        var spoken = isBelow ? "negative " : ""
        var figures: FigureScan?
        var decimals: [UInt8] = []
        if text[at] == 0x2E, let scan = FigureScan(text, at: at + 1), !text.isDigit(at - 1), scan.isInteger {
            (decimals, at) = (scan.whole, scan.end)
        } else if let scan = FigureScan(text, at: at) {
            figures = scan
            (decimals, at) = (scan.decimals, scan.end)
            spoken += EnglishSpelling.whole(scan.whole)
        } else {
            return nil
        }
        if isAmount { while decimals.last == 0x30 { decimals.removeLast() } }
        if !decimals.isEmpty { spoken += (figures == nil ? "" : " ") + "point " + EnglishSpelling.digits(decimals) }
        var number = Number(
            spoken: spoken, end: at, isOne: figures?.value == 1 && figures?.whole.count == 1 && decimals.isEmpty, figures: figures)
        if text[at] == 0x20, let end = Self.scales.end(text, at: at + 1) {
            number.spoken += " " + text.words(at + 1..<end)
            number.end = end
            number.isOne = false
        }
        return number
    }

    private static let plural = FormWords("s")
    private static let ordinalEnds = FormWords("st nd rd th")

    /// 12th, 5%, 10 km, 2-3 °C.
    private func counted(_ number: Number) -> [FormReading] {
        var readings: [FormReading] = []
        if number.figures?.isInteger == true, let end = Self.ordinalEnds.end(text, at: number.end) {
            readings.append(reading(end, EnglishSpelling.ordinal(number.spoken), FormCost.measure))
        }
        // '70s, 1980s
        if number.figures?.isInteger == true, number.spoken.hasSuffix("ty"), let end = Self.plural.end(text, at: number.end) {
            readings.append(reading(end, number.spoken.dropLast() + "ies", FormCost.measure))
        }
        if let (unit, end) = unit(at: number.end, isOne: number.isOne) {
            readings.append(reading(end, "\(number.spoken) \(unit)", FormCost.measure))
        }
        if text.has("-–", at: number.end), number.figures?.isInteger == true, let high = self.number(at: number.end + 1),
            !text.has("-/", at: high.end)
        {
            let spoken = "\(number.spoken) to \(high.spoken)"
            readings.append(reading(high.end, spoken, FormCost.number))
            if let (unit, end) = unit(at: high.end, isOne: false) { readings.append(reading(end, "\(spoken) \(unit)", FormCost.measure)) }
        }
        return readings
    }

    private static let units = FormWords([
        ("%", "percent"), ("km/h", "kilometers per hour"), ("mph", "miles per hour"), ("km²", "square kilometers"), ("m²", "square meters"),
        ("cm²", "square centimeters"), ("m³", "cubic meters"), ("km", "kilometers"), ("cm", "centimeters"), ("mm", "millimeters"),
        ("μm", "micrometers"),
        ("m", "meters"), ("kg", "kilograms"), ("mg", "milligrams"), ("g", "grams"), ("lbs", "pounds"), ("lb", "pounds"), ("oz", "ounces"),
        ("ml", "milliliters"), ("l", "liters"), ("kwh", "kilowatt hours"), ("kw", "kilowatts"), ("w", "watts"), ("v", "volts"),
        ("kv", "kilovolts"),
        ("hz", "hertz"), ("mhz", "megahertz"), ("ghz", "gigahertz"), ("gb", "gigabytes"), ("mb", "megabytes"), ("ft", "feet"),
        ("mi", "miles"),
        ("°c", "degrees Celsius"), ("℃", "degrees Celsius"), ("°f", "degrees Fahrenheit"), ("℉", "degrees Fahrenheit"), ("°", "degrees"),
    ])
    private static let singular = [
        "feet": "foot", "degrees Celsius": "degree Celsius", "degrees Fahrenheit": "degree Fahrenheit",
        "kilometers per hour": "kilometer per hour", "miles per hour": "mile per hour",
    ]

    private func unit(at start: Int, isOne: Bool) -> (said: String, end: Int)? {
        let at = text.skipSpace(start)
        guard let (said, end) = Self.units.longest(text, at: at), !text.isDigit(end) else { return nil }
        // 5G, 3M: names.
        if end - at == 1, at == start, text.has("gm", at: at), text.written[at].properties.isUppercase { return nil }
        guard isOne else { return (said, end) }
        return (Self.singular[said] ?? (said.hasSuffix("s") ? String(said.dropLast()) : said), end)
    }

    private static let currencies = FormWords([
        ("$", "dollar"), ("us$", "dollar"), ("hk$", "Hong Kong dollar"), ("€", "euro"), ("£", "pound"), ("¥", "yuan"), ("₹", "rupee"),
        ("₩", "won"),
    ])

    /// $12.05: twelve point oh five dollars.
    private func money(at start: Int) -> [FormReading] {
        guard let (name, next) = Self.currencies.longest(text, at: start), let amount = number(at: next, isAmount: true), text.isDigit(next)
        else {
            return []
        }
        let plural = amount.isOne || name == "yuan" || name == "won" ? name : name + "s"
        return [reading(amount.end, "\(amount.spoken) \(plural)", FormCost.money)]
    }

    // MARK: - Parts

    /// 3/4 three quarters, 23 4/5 twenty three and four fifths.
    private func fractions(at start: Int) -> [FormReading] {
        guard let first = FigureScan(text, at: start), first.isInteger else { return [] }
        if let (part, end) = fraction(first) { return [reading(end, part, FormCost.measure)] }
        guard text[first.end] == 0x20, let above = FigureScan(text, at: first.end + 1), above.isInteger, let (part, end) = fraction(above)
        else {
            return []
        }
        return [reading(end, "\(EnglishSpelling.whole(first.whole)) and \(part)", FormCost.measure)]
    }

    private func fraction(_ above: FigureScan) -> (spoken: String, end: Int)? {
        guard text[above.end] == 0x2F, let below = FigureScan(text, at: above.end + 1), below.isInteger, text[below.end] != 0x2F,
            below.value > 1,
            above.whole.count <= 3, below.whole.count <= 3
        else { return nil }
        let many = above.value == 1 ? "" : "s"
        let name =
            switch below.value {
            case 2: many.isEmpty ? "half" : "halves"
            case 4: "quarter" + many
            default: EnglishSpelling.ordinal(EnglishSpelling.whole(below.whole)) + many
            }
        return ("\(EnglishSpelling.whole(above.whole)) \(name)", Self.ordinalEnds.end(text, at: below.end) ?? below.end)
    }

    // MARK: - Telephones

    /// 123-123-5678: one two three, one two three, five six seven eight; and whatever is too long for a number.
    private func telephone(at start: Int) -> [FormReading] {
        var groups: [[UInt8]] = []
        var at = start
        while groups.count < 6 {
            var group: [UInt8] = []
            while text.isDigit(at), group.count <= FormLimits.digitRun {
                group.append(UInt8(truncatingIfNeeded: text[at]))
                at += 1
            }
            groups.append(group)
            guard text[at] == 0x2D, text.isDigit(at + 1) else { break }
            at += 1
        }
        guard !text.isDigit(at), !text.isLetter(at) else { return [] }
        let count = groups.reduce(0) { $0 + $1.count }
        let isTelephone = groups.count >= 3 && count >= 9 && groups.dropFirst().contains { $0.count >= 3 }
        guard isTelephone || (groups.count == 1 && count >= 10) else { return [] }
        return [reading(at, groups.map { EnglishSpelling.digits($0) }.joined(separator: ", "), FormCost.exact)]
    }
}
