/// An English number in words: two hundred and fifty four, eleven hundred, minus sixty point two, five point two million.
struct SpelledEnglishNumber {
    /// Figures: `254`, `-60.2`.
    var figures: String
    /// The token behind it.
    var end: Int
    /// `million` when the number is so many of them.
    var scale = ""
    /// Nil when it has a point or does not fit.
    var value: Int?
    var isOrdinal = false

    var written: String { scale.isEmpty ? figures : "\(figures) \(scale)" }

    static let units: [String: Int] = Dictionary(
        uniqueKeysWithValues: "zero one two three four five six seven eight nine".split(separator: " ").enumerated().map {
            (String($1), $0)
        })
    static let teens: [String: Int] = Dictionary(
        uniqueKeysWithValues: "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(separator: " ")
            .enumerated()
            .map { (String($1), $0 + 10) })
    static let tens: [String: Int] = Dictionary(
        uniqueKeysWithValues: "twenty thirty forty fifty sixty seventy eighty ninety".split(separator: " ").enumerated().map {
            (String($1), ($0 + 2) * 10)
        })
    static let scales: [String: Int] = Dictionary(
        uniqueKeysWithValues: "thousand million billion trillion quadrillion quintillion sextillion".split(separator: " ").enumerated().map
        {
            (String($1), $0 + 1)
        })
    static let ordinals: [String: String] = [
        "zeroth": "zero", "first": "one", "second": "two", "third": "three", "fourth": "four", "fifth": "five", "sixth": "six",
        "seventh": "seven",
        "eighth": "eight", "ninth": "nine", "tenth": "ten", "eleventh": "eleven", "twelfth": "twelve", "thirteenth": "thirteen",
        "fourteenth": "fourteen", "fifteenth": "fifteen", "sixteenth": "sixteen", "seventeenth": "seventeen", "eighteenth": "eighteen",
        "nineteenth": "nineteen", "twentieth": "twenty", "thirtieth": "thirty", "fortieth": "forty", "fiftieth": "fifty",
        "sixtieth": "sixty",
        "seventieth": "seventy", "eightieth": "eighty", "ninetieth": "ninety", "hundredth": "hundred", "thousandth": "thousand",
        "millionth": "million", "billionth": "billion",
    ]

    /// A digit read by itself; o and oh inside a number.
    static func digit(_ word: String, inside: Bool) -> Int? { units[word] ?? (inside && (word == "o" || word == "oh") ? 0 : nil) }

    /// 1 to 99.
    static func pair(_ words: EnglishTokens, at start: Int, first: Bool = true) -> (value: Int, end: Int)? {
        let word = first ? words[start] : words.next(start)
        if let unit = units[word], unit > 0 { return (unit, start + 1) }
        if let teen = teens[word] { return (teen, start + 1) }
        guard let ten = tens[word] else { return nil }
        if let unit = units[words.next(start + 1)], unit > 0 { return (ten + unit, start + 2) }
        return (ten, start + 1)
    }
}

extension SpelledEnglishNumber {
    /// The longest number at a place, with its sign, its decimals and its scale.
    static func longest(_ words: EnglishTokens, at start: Int) -> SpelledEnglishNumber? {
        let isBelow = words[start] == "minus" || words[start] == "negative"
        let first = isBelow ? start + 1 : start
        guard !isBelow || words.joins(first) else { return nil }
        var whole = cardinal(words, at: first)
        if words.next(whole?.end ?? first) == "point" || (whole == nil && words[first] == "point"),
            let decimals = digits(words, at: (whole?.end ?? first) + 1)
        {
            whole = SpelledEnglishNumber(figures: "\(whole?.figures ?? "").\(decimals.text)", end: decimals.end)
            if let end = whole?.end, let scale = Optional(words.next(end)), scales[scale] != nil {
                whole?.scale = scale
                whole?.end = end + 1
            }
        }
        guard var number = whole else { return nil }
        if isBelow { number.figures = "-" + number.figures }
        return number
    }

    private static func digits(_ words: EnglishTokens, at start: Int) -> (text: String, end: Int)? {
        var text = ""
        var at = start
        while at - start < FormLimits.digitRun, let digit = digit(words.next(at), inside: true) {
            text += String(digit)
            at += 1
        }
        return text.isEmpty ? nil : (text, at)
    }

    /// Whole numbers, and ordinals at their ends.
    static func cardinal(_ words: EnglishTokens, at start: Int) -> SpelledEnglishNumber? {
        var groups = [Int](repeating: 0, count: scales.count + 1)
        var at = start
        var lowest = scales.count + 1
        var isOrdinal = false
        var seen = 0
        if words[start] == "zero" || words[start] == "zeroth" {
            return SpelledEnglishNumber(figures: "0", end: start + 1, value: 0, isOrdinal: words[start] == "zeroth")
        }
        while !isOrdinal, let group = hundreds(words, at: at, first: at == start) {
            let scaleWord = words.next(group.end)
            let scale = scales[scaleWord] ?? scales[ordinals[scaleWord] ?? ""]
            guard group.isOrdinal == false || scale == nil, (scale ?? 0) < lowest, group.value < 1000 || scale == nil else { break }
            lowest = scale ?? 0
            groups[lowest] = group.value
            at = group.end + (scale == nil ? 0 : 1)
            isOrdinal = group.isOrdinal || (scale != nil && scales[scaleWord] == nil)
            seen += 1
            guard lowest > 0 else { break }
            // two thousand and nine
            if words.next(at) == "and", hundreds(words, at: at + 1, first: false).map({ $0.value < 100 }) ?? false { at += 1 }
        }
        guard seen > 0 else { return nil }
        if seen == 1, lowest > 1, !isOrdinal {
            return SpelledEnglishNumber(figures: String(groups[lowest]), end: at, scale: words[at - 1])
        }
        var figures = ""
        for value in groups.reversed() where !figures.isEmpty || value > 0 {
            let digits = String(value)
            figures += figures.isEmpty ? digits : String(repeating: "0", count: max(0, 3 - digits.utf8.count)) + digits
        }
        return SpelledEnglishNumber(figures: figures, end: at, value: Int(figures), isOrdinal: isOrdinal)
    }

    /// Up to 9,999: two hundred and fifty four, eleven hundred, twenty first.
    private static func hundreds(_ words: EnglishTokens, at start: Int, first: Bool) -> (value: Int, end: Int, isOrdinal: Bool)? {
        guard let count = ordinalPair(words, at: start, first: first) else { return nil }
        let hundred = words.next(count.end)
        guard !count.isOrdinal, count.value < 100, hundred == "hundred" || hundred == "hundredth" else { return count }
        let value = count.value * 100
        if hundred == "hundredth" { return (value, count.end + 1, true) }
        let at = words.next(count.end + 1) == "and" ? count.end + 2 : count.end + 1
        guard let rest = ordinalPair(words, at: at, first: false) else { return (value, count.end + 1, false) }
        return (value + rest.value, rest.end, rest.isOrdinal)
    }

    private static func ordinalPair(_ words: EnglishTokens, at start: Int, first: Bool) -> (value: Int, end: Int, isOrdinal: Bool)? {
        let word = first ? words[start] : words.next(start)
        if let base = ordinals[word], let value = units[base] ?? teens[base] ?? tens[base] { return (value, start + 1, true) }
        guard let pair = pair(words, at: start, first: first) else { return nil }
        if pair.value >= 20, pair.value % 10 == 0, pair.end == start + 1, let base = ordinals[words.next(pair.end)], let unit = units[base],
            unit > 0
        {
            return (pair.value + unit, pair.end + 1, true)
        }
        return (pair.value, pair.end, false)
    }

    /// 21st
    var ordinal: String {
        let last = (value ?? 0) % 100
        switch last % 10 {
        case 1 where last != 11: return figures + "st"
        case 2 where last != 12: return figures + "nd"
        case 3 where last != 13: return figures + "rd"
        default: return figures + "th"
        }
    }
}
