/// How tokens make a number: a cardinal, then what may follow it.
///
///     nine point nought four · two thirds · one hundred and three quarters · five and a half million · one over three
struct EnglishNumberGrammar {
    let tokens: [EnglishToken]
    var isAmount = false

    /// The value, and how many tokens it took.
    func number() -> (value: Double, count: Int)? {
        if let read = fraction() ?? (isAmount ? nil : ratio()) ?? decimal() { return read }
        // An ordinal is no number: "the twenty-first".
        if tokens.contains(where: \.isOrdinal), EnglishOrdinal.phrase(tokens) != nil { return nil }
        guard let whole = EnglishCardinal(tokens[...]), whole.next > 0 else { return nil }
        return mixed(whole) ?? (whole.value, whole.next)
    }

    /// 10 1/2, two ¼
    private func mixed(_ whole: EnglishCardinal) -> (value: Double, count: Int)? {
        guard whole.next < tokens.count, case .written(let part) = tokens[whole.next].kind, part.form == .fraction, part.value < 1,
            whole.value == whole.value.rounded(.towardZero), whole.closingScale == nil
        else { return nil }
        return (whole.value + part.value, whole.next + 1)
    }

    /// two hundred point zero three, nought point eleven
    private func decimal() -> (value: Double, count: Int)? {
        guard let whole = EnglishCardinal(tokens[...]), whole.next < tokens.count, case .point = tokens[whole.next].kind else { return nil }
        var (digits, scale, at) = (0.0, 1.0, whole.next + 1)
        while at < tokens.count, scale < 1e15 {
            switch tokens[at].kind {
            case .zero:
                scale *= 10
                digits *= 10
            case .unit(let digit):
                scale *= 10
                digits = digits * 10 + digit
            case .teen(let value) where scale == 1, .tens(let value) where scale == 1:
                guard let pair = EnglishCardinal(tokens[at...]), pair.value < 100 else { return nil }
                _ = value
                return scaled((whole.value * 100 + pair.value) / 100, pair.next)
            default:
                return scale > 1 ? scaled((whole.value * scale + digits) / scale, at) : nil
            }
            at += 1
        }
        return scale > 1 ? ((whole.value * scale + digits) / scale, at) : nil
    }

    /// one over three, 1 in twenty-one, two out of five hundred: less than one, but for "over".
    private func ratio() -> (value: Double, count: Int)? {
        guard let part = EnglishCardinal(tokens[...]), part.next + 1 < tokens.count, part.value > 0,
            let whole = EnglishCardinal(tokens[(part.next + 1)...]), whole.value > 0
        else { return nil }
        switch tokens[part.next].kind {
        case .over: return (part.value / whole.value, whole.next)
        case .among where part.value < whole.value: return (part.value / whole.value, whole.next)
        default: return nil
        }
    }

    // MARK: Fractions

    /// two thirds, half a dozen, one hundred thirty-two fifths, three and a quarter million
    private func fraction() -> (value: Double, count: Int)? {
        guard let last = tokens.firstIndex(where: \.isOrdinal), case .ordinal(let word) = tokens[last].kind else { return nil }
        for start in word.size == .multiple ? [last] : denominators(endingAt: last) {
            guard let below = EnglishOrdinal.value(tokens[start...last]), below > 1, let above = numerator(tokens[..<start], below, word)
            else { continue }
            let part = above.part / below
            guard let whole = above.whole else { return scaled(part, last + 1, needsScale: above.isImplied && word.size == .quarter) }
            // One billion and three quarters million; five and a half million; two million and a half.
            guard let scale = whole.closingScale, scale >= 1e6 else { return scaled(whole.value + part, last + 1) }
            let (times, count) = multiplier(last + 1) ?? (scale, last + 1)
            return times <= scale ? (whole.value + part * times, count) : nil
        }
        return nil
    }

    /// Where the denominator may begin, the likeliest first: "one hundred thirty fifths" is 100/35, but a hyphen binds stronger.
    private func denominators(endingAt last: Int) -> [Int] {
        let starts = 0...last
        return starts.filter { !tokens[$0].isHyphenated } + starts.reversed().filter { tokens[$0].isHyphenated }
    }

    private typealias Numerator = (whole: EnglishCardinal?, part: Double, isImplied: Bool)

    /// What stands above: "one hundred and three" (quarters) is 100 and 3, "one hundred and thirty" (fifths) is 130.
    private func numerator(_ tokens: ArraySlice<EnglishToken>, _ below: Double, _ word: EnglishOrdinalWord) -> Numerator? {
        if tokens.isEmpty { return word.impliesOne ? (nil, 1, true) : nil }
        if let and = tokens.lastIndex(where: \.isAnd), and > 0, let whole = EnglishCardinal.all(tokens[..<and]) {
            if and + 1 == tokens.endIndex { return word.size == .half ? (whole, 1, false) : nil }
            if let part = count(tokens[(and + 1)...]), part < below, word.fits(part) { return (whole, part, false) }
        }
        guard let part = count(tokens), word.fits(part) else { return nil }
        return (nil, part, false)
    }

    private func count(_ tokens: ArraySlice<EnglishToken>) -> Double? {
        if tokens.count == 1, case .article? = tokens.first?.kind { return 1 }
        return EnglishCardinal.all(tokens)?.value
    }

    /// What a fraction is of: "two thirds of a million", "half a dozen".
    private func scaled(_ value: Double, _ count: Int, needsScale: Bool = false) -> (value: Double, count: Int)? {
        if let (times, end) = multiplier(count) { return (value * times, end) }
        return needsScale ? nil : (value, count)
    }

    private func multiplier(_ start: Int) -> (times: Double, count: Int)? {
        var at = start
        if at < tokens.count, case .of = tokens[at].kind { at += 1 }
        if at < tokens.count, case .article = tokens[at].kind { at += 1 }
        guard at < tokens.count else { return nil }
        switch tokens[at].kind {
        case .scale(let size): return (size, at + 1)
        case .dozen: return (12, at + 1)
        case .hundred: return (100, at + 1)
        default: return nil
        }
    }
}

extension EnglishToken {
    var isOrdinal: Bool { if case .ordinal = kind { true } else { false } }
    var isAnd: Bool { if case .and = kind { true } else { false } }
}

extension EnglishOrdinalWord {
    /// half and quarter may stand alone.
    var impliesOne: Bool { !isPlural && (size == .half || size == .quarter) }

    /// One third, two thirds; "two hundredth" is an ordinal.
    func fits(_ numerator: Double) -> Bool { isPlural || numerator == 1 }
}
