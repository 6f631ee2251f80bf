/// A word or a written number that may be part of a number: three, hundred, and, 21, thirds, over.
struct EnglishToken {
    enum Kind: Sendable {
        case zero
        /// 1 to 9, 10 to 19, and 20 to 90.
        case unit(Double), teen(Double), tens(Double)
        case hundred, dozen
        /// thousand, lakh, million
        case scale(Double)
        case written(EnglishFigures)
        /// third, fifths, hundredth; half and quarter are ordinals too.
        case ordinal(EnglishOrdinalWord)
        /// a, an
        case article
        case and, point, of
        /// one over three
        case over
        /// one out of three, one in three
        case among
    }

    let kind: Kind
    let range: Range<Int>
    /// Whether a hyphen joins it to the token before: twenty-one.
    let isHyphenated: Bool

    /// The tokens that stand together from a place on.
    ///
    ///     EnglishToken.run(HeardText("two and a half dozen eggs"), at: 0)   // two, and, a, half, dozen
    static func run(_ text: HeardText, at start: Int) -> [EnglishToken] {
        var tokens: [EnglishToken] = []
        var at = start
        while tokens.count < QuantityLimits.tokens, let (kind, end) = token(text, at) {
            let isHyphenated = tokens.last.map { text.hasHyphen(in: $0.range.upperBound..<at) } ?? false
            tokens.append(EnglishToken(kind: kind, range: at..<end, isHyphenated: isHyphenated))
            at = next(text, after: end)
        }
        return tokens
    }

    private static func token(_ text: HeardText, _ at: Int) -> (Kind, Int)? {
        if let (kind, end) = EnglishNumberWords.table.match(text, at: at, to: text.count) { return (kind, end) }
        return EnglishFigures(text, at: at).map { (.written($0), $0.end) }
    }

    /// Past spaces, and past a hyphen that joins two words; digits that a hyphen joins are no number.
    private static func next(_ text: HeardText, after end: Int) -> Int {
        let at = text.skipSpaces(end, to: text.count)
        guard text[at] == 0x2D, text.isLetter(end - 1) else { return at }
        let next = text.skipSpaces(at + 1, to: text.count)
        return text.isLetter(next) ? next : at
    }
}

/// third, fifths, hundredth, half.
struct EnglishOrdinalWord: Sendable {
    enum Size: Sendable { case unit, teen, tens, multiple, half, quarter }

    let value: Double
    let size: Size
    let isPlural: Bool
}

extension HeardText {
    func hasHyphen(in range: Range<Int>) -> Bool { range.contains { self[$0] == 0x2D } }
}
