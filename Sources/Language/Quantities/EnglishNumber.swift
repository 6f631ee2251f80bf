/// A number in English text: twenty-one, -1,234.5, two and a half, three quarters of a million, one in three.
///
///     EnglishNumber.first(in: HeardText("it's minus five point five"), at: 5)   // -5.5, 5-26
struct EnglishNumber {
    var value: Double
    /// Scalars.
    var range: Range<Int>
    /// Whether it is a whole number and nothing was said but that.
    var isWhole = false
    /// a, an, one: words that often count nothing.
    var isOne = false
    /// three-inch, 12-cent
    var isWritten = false

    /// The number that begins at a place, its sign with it.
    static func read(_ text: HeardText, at start: Int) -> EnglishNumber? {
        let tokens = EnglishToken.run(text, at: start)
        guard !tokens.isEmpty, let (value, count) = EnglishNumberGrammar(tokens: tokens, isAmount: isAmount(text, start)).number() else {
            return nil
        }
        var number = EnglishNumber(value: value, range: start..<tokens[count - 1].range.upperBound)
        if case .written = tokens[0].kind { number.isWritten = true }
        if count == 1, case .unit(1) = tokens[0].kind { number.isOne = true }
        number.isWhole = EnglishCardinal.all(tokens[..<count]) != nil && value == value.rounded(.towardZero)
        if let sign = sign(text, before: start) {
            number.value = value == 0 ? 0 : -value
            number.range = sign..<number.range.upperBound
        }
        return number
    }

    /// Whether a currency sign stands before it: "$2000 over 3 years" is no ratio.
    private static func isAmount(_ text: HeardText, _ start: Int) -> Bool {
        [0x24, 0xA3, 0xA5, 0x20AC].contains(text.isSpace(start - 1) ? text[start - 2] : text[start - 1])
    }

    /// Where "minus", "negative" or a minus sign begins that belongs to the number.
    private static func sign(_ text: HeardText, before start: Int) -> Int? {
        var end = start
        while end > 0, start - end < 3, text.isSpace(end - 1) { end -= 1 }
        for length in [1, 5, 8] where end >= length {
            guard let stop = minus.contains(text, at: end - length, to: end), stop == end else { continue }
            guard length == 1 else { return end - length }
            // 10-3, 40 - 50 and SCP-173 hold no -3, -50 and -173.
            var before = end - 2
            if text.isLetter(before) { return nil }
            while before > 0, end - before < 4, text.isSpace(before) { before -= 1 }
            return text.isDigit(before) || text[before] == 0x2D ? nil : end - 1
        }
        return nil
    }

    private static let minus = WordTable<Bool>(words: ["minus", "negative", "-"])

    // MARK: Every one in a text

    /// Calls for each number, from left to right, with where to go on when it is taken; numbers in web addresses are left out.
    static func each(in text: HeardText, _ visit: (EnglishNumber) -> Int?) {
        var at = 0
        while at < text.count {
            if let end = webAddress(text, at) {
                at = end
            } else if begins(text, at), let number = read(text, at: at) {
                at = max(visit(number) ?? number.range.upperBound, at + 1)
            } else if begins(text, at), let end = EnglishOrdinal.phrase(text, at: at)?.end {
                at = end
            } else {
                at = pastWord(text, at)
            }
        }
    }

    private static func begins(_ text: HeardText, _ at: Int) -> Bool { !text.isSpace(at) && !(text.isLetter(at) && text.isLetter(at - 1)) }

    /// Past a word, or past digits that are no number.
    static func pastWord(_ text: HeardText, _ at: Int) -> Int {
        var next = at + 1
        if text.isLetter(at) { while text.isLetter(next) { next += 1 } }
        if text.isDigit(at) { while text.isDigit(next) { next += 1 } }
        return next
    }

    private static func webAddress(_ text: HeardText, _ at: Int) -> Int? {
        guard text[at] == 0x68 || text[at] == 0x77, webAddresses.match(text, at: at, to: text.count) != nil else { return nil }
        var end = at
        while end < text.count, !text.isSpace(end) { end += 1 }
        return end
    }

    private static let webAddresses = WordTable<Bool>(words: ["http://", "https://", "www."])
}
