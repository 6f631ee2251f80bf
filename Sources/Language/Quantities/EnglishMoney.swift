/// $12.50, ten dollars and 20 cents, 75 USD million, USD 200, 470 pence, one kuai five.
enum EnglishMoney {
    static func all(in text: HeardText) -> [Quantity] {
        var found: [Quantity] = []
        // Where the last amount ends: in "10 rmb 20 usd" no rmb stands before the 20.
        var taken = 0
        EnglishNumber.each(in: text) { number in
            guard let amount = before(number, text, from: taken) ?? after(number, text) else { return nil }
            found.append(
                Quantity(kind: .money, value: amount.value, unit: amount.word.name, range: text.utf8(amount.start..<amount.end)))
            taken = amount.end
            return taken
        }
        return found
    }

    fileprivate struct Amount {
        let word: EnglishMoneyWord
        var value: Double
        let start: Int
        var end: Int
    }

    /// $12.50, USD 200, c $ 100 and fifty, $ 10 dollars.
    private static func before(_ number: EnglishNumber, _ text: HeardText, from first: Int) -> Amount? {
        guard number.isWritten, let (word, start) = sign(text, before: number.range.lowerBound, from: first) else { return nil }
        let isNegative = text[start - 1] == 0x2D && start > first && !text.isLetter(start - 2) && !text.isDigit(start - 2)
        var amount = Amount(
            word: word, value: number.value * word.times * (isNegative ? -1 : 1), start: isNegative ? start - 1 : start,
            end: number.range.upperBound)
        if let (again, range) = EnglishUnits.match(EnglishMoneyWord.all, text, after: amount.end), again.name == word.name,
            text.isLetter(range.lowerBound)
        {
            amount.end = range.upperBound
        }
        if number.isWhole { addParts(text, to: &amount) }
        return amount
    }

    private static func sign(_ text: HeardText, before end: Int, from first: Int) -> (EnglishMoneyWord, Int)? {
        for start in max(first, end - EnglishMoneyWord.longestSign - 1)..<max(first, end) {
            if let (word, stop) = EnglishMoneyWord.signs.match(text, at: start, to: end), text.skipSpaces(stop, to: end) == end {
                return (word, start)
            }
        }
        return nil
    }

    /// Ten dollars and 20 cents, 12-cent, 30 MUSD, 75 USD million.
    private static func after(_ number: EnglishNumber, _ text: HeardText) -> Amount? {
        guard let (word, range) = EnglishUnits.match(EnglishMoneyWord.all, text, after: number.range.upperBound) else { return nil }
        var amount = Amount(word: word, value: number.value * word.times, start: number.range.lowerBound, end: range.upperBound)
        let next = text.skipSpaces(amount.end, to: text.count)
        if case (.scale(let size), let end)? = EnglishNumberWords.table.match(text, at: next, to: text.count) {
            amount.value *= size
            amount.end = end
        } else if number.isWhole, word.part == nil {
            addParts(text, to: &amount)
        }
        return amount
    }

    // MARK: Cents

    /// "and fifty cents", "50", "five mao five".
    private static func addParts(_ text: HeardText, to amount: inout Amount) {
        let parts = amount.word.currency.parts
        guard let smallest = parts.last, let number = whole(text, after: amount.end) else { return }
        if let (word, range) = EnglishUnits.match(EnglishMoneyWord.all, text, after: number.range.upperBound) {
            guard let part = parts.first(where: { $0.name == word.part?.name }) else { return }
            amount.add(number.value, part)
            amount.end = range.upperBound
            // Five mao five.
            if part.value > smallest.value, let rest = whole(text, after: amount.end), rest.value < 10, endsAmount(text, rest) {
                amount.add(rest.value, smallest)
                amount.end = rest.range.upperBound
            }
        } else if endsAmount(text, number), !number.isOne || text.isLetter(number.range.lowerBound), let largest = parts.first {
            amount.add(number.value, number.value < 10 && largest.value == 0.1 ? largest : smallest)
            amount.end = number.range.upperBound
        }
    }

    /// A whole number below a hundred that follows, with or without an "and".
    private static func whole(_ text: HeardText, after end: Int) -> EnglishNumber? {
        var at = text.skipSpaces(end, to: text.count)
        if let stop = and.contains(text, at: at, to: text.count) { at = text.skipSpaces(stop, to: text.count) }
        guard at > end, let number = EnglishNumber.read(text, at: at), number.isWhole, number.range.lowerBound == at,
            (1..<100).contains(number.value)
        else { return nil }
        return number
    }

    /// Whether a number counts nothing else: in "5 dollars and 2 people" it does.
    private static func endsAmount(_ text: HeardText, _ number: EnglishNumber) -> Bool {
        let end = number.range.upperBound
        let next = text.skipSpaces(end, to: text.count)
        guard !text.isLetter(end), text[end] != 0x2D, text[end] != 0x25 else { return false }
        return next >= text.count || text.isPunctuation(next) || followers.match(text, at: next, to: text.count) != nil
    }

    private static let and = WordTable<Bool>(words: ["and"])
    private static let followers = WordTable<Bool>(
        words: [
            "and", "or", "but", "more", "less", "each", "per", "a", "an", "for", "in", "on", "to", "from", "total", "only", "then", "is",
            "was",
            "please", "now", "today", "so", "if", "when", "with", "at", "by", "i", "you", "we", "they", "he", "she", "it", "that", "which",
        ])
}

extension EnglishMoney.Amount {
    /// Counted in the smallest part, so that 1.55 is the nearest Double.
    fileprivate mutating func add(_ count: Double, _ part: EnglishCurrency.Part) {
        let inverse = (1 / part.value).rounded()
        let sign: Double = value < 0 ? -1 : 1
        value = (value * inverse + sign * count) / inverse
    }
}
