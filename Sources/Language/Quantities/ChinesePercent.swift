/// Shares: 百分之五十五, 千分之一, 25%, 六个百分点, 七成六, 九五折, 打对折.
enum ChinesePercent {
    static func read(_ number: ChineseNumber, _ text: HeardText) -> ChineseQuantity.Reading? {
        before(number, text) ?? after(number, text) ?? spaced(number, text)
    }

    // MARK: 百分之

    private static func before(_ number: ChineseNumber, _ text: HeardText) -> ChineseQuantity.Reading? {
        var at = number.range.lowerBound
        guard number.form == .plain || text.isLetter(number.range.upperBound - 1), take(0x4E4B, text, &at), take(0x5206, text, &at) else {
            return nil
        }
        var whole = 1.0
        var start = at
        while at > 0, whole < 1e16, let unit = HanNumber.units[text[text.pastSpaces(before: at) - 1]], unit > 10 {
            whole *= Double(unit)
            at = text.pastSpaces(before: at) - 1
            start = at
        }
        // 一百分之五 is a fraction.
        guard whole > 1, HanNumber.digits[text[start - 1]] == nil, HanNumber.units[text[start - 1]] == nil, !text.isDigit(start - 1) else {
            return nil
        }
        let isNegative = text[start - 1] == 0x8D1F
        let value = (isNegative ? number.value.negated : number.value) * 100 / whole
        return (value, nil, (isNegative ? start - 1 : start)..<number.range.upperBound)
    }

    /// Back over one scalar and the spaces after it.
    private static func take(_ scalar: UInt32, _ text: HeardText, _ at: inout Int) -> Bool {
        let end = text.pastSpaces(before: at)
        guard text[end - 1] == scalar else { return false }
        at = end - 1
        return true
    }

    // MARK: %, 百分点, 成, 折

    private enum Share: Sendable { case percent, tenth, discount }

    private static let shares = WordTable<Share>([
        ("%", .percent), ("个 百 分 点", .percent), ("个百 分 点", .percent), ("个 百分 点", .percent), ("个 百 分点", .percent), ("个百分 点", .percent),
        ("个百 分点", .percent), ("个 百分点", .percent), ("个百分点", .percent), ("百分点", .percent), ("成", .tenth), ("折", .discount),
    ])

    private static func after(_ number: ChineseNumber, _ text: HeardText) -> ChineseQuantity.Reading? {
        let next = text.skipSpaces(number.range.upperBound, to: text.count)
        guard let (share, end) = shares.match(text, at: next, to: text.count) else { return nil }
        let range = number.range.lowerBound..<end
        switch share {
        case .percent: return number.form == .half ? nil : (number.value, nil, range)
        case .tenth: return number.value <= 10 && number.value > 0 ? tenths(number, text, range) : nil
        case .discount:
            if number.form == .half { return (50, nil, range) }
            guard number.form == .plain, number.value > 0, number.value < 100, number.value != 10, !verbs.contains(text[end]) else {
                return nil
            }
            return (number.value < 10 ? number.value * 10 : number.value, nil, range)
        }
    }

    /// 三成, 三成半, 七成六; but not 三成功.
    private static func tenths(_ number: ChineseNumber, _ text: HeardText, _ range: Range<Int>) -> ChineseQuantity.Reading? {
        let end = range.upperBound
        if verbs.contains(text[end]) { return nil }
        if text[end] == 0x534A { return (number.value * 10 + 5, nil, range.lowerBound..<end + 1) }
        let next = text.skipSpaces(end, to: text.count)
        if let digit = HanNumber.digits[text[next]], digit > 0, !HanNumber.begins(text[next + 1]), !HanDigits.isPair(text[next]) {
            return (number.value * 10 + Double(digit), nil, range.lowerBound..<next + 1)
        }
        return (number.value * 10, nil, range)
    }

    /// What makes another word of 成 and 折.
    private static let verbs = Set("功为员长果绩立都年人交分本就品熟语全叠合磨断腰返服".unicodeScalars.map(\.value))

    /// 7 2 折
    private static func spaced(_ number: ChineseNumber, _ text: HeardText) -> ChineseQuantity.Reading? {
        let next = text.skipSpaces(number.range.upperBound, to: text.count)
        guard number.digits == 1, text.isDigit(number.first), text.isDigit(next), !text.isDigit(next + 1),
            let (share, end) = shares.match(text, at: text.skipSpaces(next + 1, to: text.count), to: text.count), case .discount = share
        else { return nil }
        return (number.value * 10 + Double(text[next]) - 0x30, nil, number.range.lowerBound..<end)
    }

    // MARK: Without a number

    private static let words = WordTable<Double>([("对折", 50), ("百 分 之 百", 100), ("百分之百", 100), ("百分百", 100)])

    /// 打对折, 百分之百.
    static func word(_ text: HeardText, at start: Int) -> ChineseQuantity.Reading? {
        guard let (value, end) = words.match(text, at: start, to: text.count), !HanNumber.begins(text[end]) else { return nil }
        return value < 100 && text[start - 1] != 0x6253 ? nil : (value, nil, start..<end)
    }
}

extension HeardText {
    /// Where the scalars end that stand before a place and its spaces.
    func pastSpaces(before index: Int) -> Int {
        var at = index
        while at > 0, isSpace(at - 1) { at -= 1 }
        return at
    }
}
