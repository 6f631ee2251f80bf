/// English and Spanish numbers: one hundred and twenty, twenty-five, two point five, quince, treinta y cinco, dos mil.
enum LatinNumber {
    enum Word: Sendable {
        case add(Int64), hundred, scale(Int64), and, point, article
    }

    static let words = WordTable<Word>(
        counting(
            "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
        )
            + counting(
                "cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve"
            )
            + counting(
                "veinte veintiuno veintidós veintitrés veinticuatro veinticinco veintiséis veintisiete veintiocho veintinueve", from: 20)
            + counting("twenty thirty forty fifty sixty seventy eighty ninety", from: 20, by: 10)
            + counting("treinta cuarenta cincuenta sesenta setenta ochenta noventa", from: 30, by: 10)
            + counting(
                "doscientos trescientos cuatrocientos quinientos seiscientos setecientos ochocientos novecientos", from: 200, by: 100)
            + counting(
                "doscientas trescientas cuatrocientas quinientas seiscientas setecientas ochocientas novecientas", from: 200, by: 100)
            + [
                ("cien", .add(100)), ("ciento", .add(100)), ("veintiún", .add(21)), ("veintiuna", .add(21)),
                ("a", .article), ("an", .article), ("un", .article), ("una", .article), ("hundred", .hundred), ("thousand", .scale(1000)),
                ("million", .scale(1_000_000)), ("mil", .scale(1000)), ("millón", .scale(1_000_000)), ("millones", .scale(1_000_000)),
                ("and", .and), ("y", .and), ("point", .point), ("punto", .point), ("coma", .point),
            ])

    static func scan(_ text: HeardText, at start: Int, to end: Int, language: String) -> SpokenNumber.Scan? {
        var reader = Reader(text: text, at: start, end: end, english: language.hasPrefix("en"))
        return reader.read().map { .number($0) }
    }

    /// 2 thousand, 3 millones; nil when no such word follows.
    static func scaled(_ plain: PlainNumber, _ text: HeardText, to end: Int, language: String) -> SpokenNumber? {
        let next = text.skipSpaces(plain.end, to: end)
        // 3k, and 3w for 万.
        if let whole = plain.whole, text[plain.end] == 0x6B || text[plain.end] == 0x77, !text.isLetter(plain.end + 1), plain.end < end {
            return SpokenNumber(
                whole: whole, fraction: plain.fraction ?? .init(), times: text[plain.end] == 0x6B ? 1000 : 10_000, end: plain.end + 1)
        }
        guard let whole = plain.whole, let (word, stop) = words.match(text, at: next, to: end) else { return nil }
        let unit: Int64
        switch word {
        case .hundred: unit = 100
        case .scale(let size): unit = size
        default: return nil
        }
        return SpokenNumber(whole: whole, fraction: plain.fraction ?? .init(), times: unit, end: stop)
    }

    private static func counting(_ words: String, from first: Int64 = 0, by step: Int64 = 1) -> [(String, Word)] {
        words.split(separator: " ").enumerated().map { (String($1), .add(first + Int64($0) * step)) }
    }

    private struct Reader {
        let text: HeardText
        var at: Int
        let end: Int
        let english: Bool
        var total: Int64 = 0
        var current: Int64 = 0
        var lastScale = Int64.max
        var count = 0
        var stop = 0
        var isArticle = false
        /// "thirty" may still take a "five", "twelve" may not.
        var added = false

        mutating func read() -> SpokenNumber? {
            let start = at
            loop: while at < end, let (word, next) = LatinNumber.words.match(text, at: at, to: end) {
                switch word {
                case .article:
                    guard count == 0 else { break loop }
                    current = 1
                    added = true
                    isArticle = true
                case .add(let value):
                    if english, value == 11, text[at] == 0x6F { break loop }
                    guard accepts(value), !isArticle || count == 0 else { break loop }
                    current += value
                    added = true
                case .hundred:
                    guard current < 100, added || count > 0 else { break loop }
                    current = max(current, 1) * 100
                    isArticle = false
                case .scale(let size):
                    guard size < lastScale, current > 0 || count == 0 else { break loop }
                    total += max(current, 1) * size
                    current = 0
                    added = false
                    lastScale = size
                    isArticle = false
                case .and:
                    guard count > 0, continues(after: next) else { break loop }
                    at = gap(next)
                    continue loop
                case .point:
                    guard count > 0, let fraction = fraction(after: next) else { break loop }
                    return SpokenNumber(whole: total + current, fraction: fraction.value, end: fraction.end)
                }
                count += 1
                stop = next
                at = gap(next)
            }
            guard count > 0, stop > start else { return nil }
            var number = SpokenNumber(whole: total + current, end: stop)
            number.isArticle = isArticle
            return number
        }

        /// Whether a smaller number may be added to what stands: 20 takes 5, 100 takes 20, 12 takes nothing.
        private func accepts(_ value: Int64) -> Bool {
            if !added && current == 0 { return true }
            if value == 0 { return false }
            if value < 10 { return current % 10 == 0 && current > 0 && current % 100 != 10 }
            if value < 100 { return current % 100 == 0 && current > 0 }
            return false
        }

        /// "and" joins only number words that fit: "one hundred and twenty", not "one and two".
        private func continues(after index: Int) -> Bool {
            guard case (.add(let value), _)? = LatinNumber.words.match(text, at: gap(index), to: end) else { return false }
            return accepts(value)
        }

        private func fraction(after index: Int) -> (value: SpokenNumber.Fraction, end: Int)? {
            var fraction = SpokenNumber.Fraction()
            var next = gap(index)
            var stop: Int?
            while case (.add(let digit), let after)? = LatinNumber.words.match(text, at: next, to: end) {
                if digit < 10 {
                    fraction.append(digit)
                } else if digit < 100, stop == nil {
                    fraction.append(digit / 10); fraction.append(digit % 10)
                } else {
                    break
                }
                stop = after
                next = gap(after)
            }
            return stop.map { (fraction, $0) }
        }

        private func gap(_ index: Int) -> Int {
            let next = text.skipSpaces(index, to: end)
            return next < end && text[next] == 0x2D ? text.skipSpaces(next + 1, to: end) : next
        }
    }
}
