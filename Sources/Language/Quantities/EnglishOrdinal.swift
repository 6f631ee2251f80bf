/// Places in a row: first, 21st, twenty-fifth, one hundred twenty second; and from where one stands: next, last, the one before the last.
enum EnglishOrdinal {
    static func all(in text: HeardText) -> [Quantity] {
        var found: [Quantity] = []
        var at = 0
        while at < text.count {
            if text.isLetter(at), text.isLetter(at - 1) {
                at += 1
            } else if let (place, end) = relatives.match(text, at: at, to: text.count) {
                found.append(
                    Quantity(kind: .ordinal, value: place.offset, relativeTo: place.anchor, range: text.utf8(at..<end)))
                at = end
            } else if let (value, end) = phrase(text, at: at) {
                found.append(Quantity(kind: .ordinal, value: value, range: text.utf8(at..<end)))
                at = end
            } else {
                at = EnglishNumber.pastWord(text, at)
            }
        }
        return found
    }

    /// The ordinal that begins at a place: 11th, twenty-first, a hundred trillionth.
    static func phrase(_ text: HeardText, at start: Int) -> (value: Double, end: Int)? {
        if text.isDigit(start) { return written(text, start) }
        let tokens = EnglishToken.run(text, at: start)
        return phrase(tokens).map { ($0.value, tokens[$0.count - 1].range.upperBound) }
    }

    static func phrase(_ tokens: [EnglishToken]) -> (value: Double, count: Int)? {
        guard let last = tokens.firstIndex(where: \.isOrdinal), case .ordinal(let word) = tokens[last].kind, !word.isPlural,
            let value = value(tokens[...last])
        else { return nil }
        return (value, last + 1)
    }

    /// The value of an ordinal and the cardinal it ends: "one hundred and fifth" is 105, "two hundredth" 200.
    static func value(_ tokens: ArraySlice<EnglishToken>) -> Double? {
        guard case .ordinal(let word)? = tokens.last?.kind else { return nil }
        var before = tokens.dropLast()
        if before.isEmpty { return word.value }
        // Nobody writes "280 million first" for an ordinal.
        if case .written? = before.first?.kind { return nil }
        guard word.size != .half, word.size != .quarter else { return nil }
        if word.size == .multiple {
            guard let times = EnglishCardinal.all(before) else { return nil }
            return word.value > (times.closingScale ?? 0) ? times.value * word.value : nil
        }
        if before.last?.isAnd == true { before = before.dropLast() }
        guard !before.isEmpty, !(before.first?.kind.multiplies ?? true), let cardinal = EnglishCardinal.all(before),
            word.value < cardinal.room
        else { return nil }
        return cardinal.value + word.value
    }

    /// 1st, 22nd, 3rd, 11th.
    private static func written(_ text: HeardText, _ start: Int) -> (value: Double, end: Int)? {
        guard let number = EnglishFigures(text, at: start), number.form == .whole,
            let (_, end) = endings.match(text, at: number.end, to: text.count), !text.isDigit(end)
        else { return nil }
        return (number.value, end)
    }

    private static let endings = WordTable<Bool>(words: ["st", "nd", "rd", "th"])

    private struct Place: Sendable {
        let offset: Double
        let anchor: Quantity.Anchor
    }

    private static let relatives = WordTable<Place>(
        entries(0, .end, "last")
            + entries(
                -1, .end,
                "penultimate|last but one|the last but one|next to last|the second to last|second to last|the one before the last|the one before the last one"
            )
            + entries(-2, .end, "antepenultimate|the third to last|third to last")
            + entries(1, .current, "next|next one|following one") + entries(-1, .current, "previous|previous one")
            + entries(0, .current, "current|current one"))

    private static func entries(_ offset: Double, _ anchor: Quantity.Anchor, _ words: String) -> [(String, Place)] {
        words.split(separator: "|").map { (String($0), Place(offset: offset, anchor: anchor)) }
    }
}
