/// English units and their signs; prefixes may stand apart, as in "kilo watt hours".
enum EnglishMeasureUnits {
    private static let signs: [String: String] = [
        "meter": "m", "metre": "m", "gram": "g", "liter": "l", "litre": "l", "watt": "W", "volt": "v", "byte": "b", "bit": "bit",
        "hertz": "hz",
        "pascal": "pa", "joule": "j", "siemen": "s", "siemens": "s", "mole": "mol", "newton": "n", "ohm": "ω", "lumen": "lm", "hour": "h",
        "minute": "min", "second": "s", "foot": "ft", "feet": "ft", "mile": "mi", "yard": "yd", "inch": "in", "inche": "in", "ounce": "oz",
        "pound": "lbs",
        "hectare": "ha", "acre": "ac", "percent": "%", "astronomical": "au", "decibel": "db", "gauss": "gauss", "knot": "kt",
        "calorie": "cal", "tesla": "t",
        "angstrom": "Å", "horsepower": "hp",
    ]
    private static let prefixes: [(String, String)] = [
        ("kilo", "k"), ("mega", "m"), ("giga", "g"), ("tera", "t"), ("peta", "p"), ("exa", "e"), ("hecto", "h"), ("deca", "da"),
        ("deci", "d"),
        ("centi", "c"), ("milli", "m"), ("micro", "μ"), ("nano", "n"), ("pico", "p"),
    ]

    static func unit(_ words: EnglishTokens, at start: Int) -> (sign: String, end: Int)? {
        let power = words[start]
        if power == "square" || power == "cubic", words.joins(start + 1), let base = simple(words, at: start + 1) {
            if base.sign == "ft" || base.sign == "mi" || base.sign == "yd" || base.sign == "in" {
                return (power == "square" ? "sq \(base.sign)" : "cu \(base.sign)", base.end)
            }
            return (base.sign + (power == "square" ? "²" : "³"), base.end)
        }
        if power == "degrees" || power == "degree" {
            switch words.next(start + 1) {
            case "celsius": return ("°C", start + 2)
            case "fahrenheit": return ("°F", start + 2)
            default: return ("°", start + 1)
            }
        }
        if let end = words.end(of: ["c", "c"], at: start) { return ("cc", end) }
        return simple(words, at: start)
    }

    private static func simple(_ words: EnglishTokens, at start: Int) -> (sign: String, end: Int)? {
        for (prefix, sign) in prefixes {
            if words[start] == prefix, words.joins(start + 1), let base = whole(words[start + 1], words, start + 2) {
                return (sign + base.sign, base.end)
            }
            if words[start].hasPrefix(prefix), let base = whole(String(words[start].dropFirst(prefix.count)), words, start + 1) {
                return (sign + base.sign, base.end)
            }
        }
        return whole(words[start], words, start + 1)
    }

    private static func whole(_ word: String, _ words: EnglishTokens, _ end: Int) -> (sign: String, end: Int)? {
        guard let sign = signs[word] ?? (word.hasSuffix("s") ? signs[String(word.dropLast())] : nil) else { return nil }
        if sign == "W", words.next(end) == "hour" || words.next(end) == "hours" { return ("Wh", end + 1) }
        if sign == "g", words.next(end) == "force" { return ("gf", end + 1) }
        if sign == "au" { return words.next(end).hasPrefix("unit") ? ("au", end + 1) : nil }
        return (sign, end)
    }
}
