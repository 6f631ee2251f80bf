/// Amounts: 一百二十八块五, 百二八蚊半, 五毛, $12.50, "twelve dollars fifty", "doce con cincuenta".
enum SpokenMoney {
    private enum Unit: Sendable { case whole, wholeAndHalf, tenth, hundredth }

    private static let units = WordTable<Unit>(
        words(
            .whole,
            "块 块钱 元 元钱 圆 蚊 蚊鸡 港纸 人民币 港币 港元 美元 美金 欧元 英镑 日元 刀 大洋 yuan kuai rmb cny usd hkd eur gbp dollar dollars buck bucks euro euros pound pounds peso pesos dólar dólares libra libras yuanes $ € ¥ £ 块人民币 块港币 元人民币 元港币"
        ) + words(.wholeAndHalf, "个半") + words(.tenth, "毛 毛钱 角 角钱 毫 毫子")
            + words(.hundredth, "分 分钱 仙 cent cents centavo centavos céntimo céntimos penny pence"))
    /// Amounts without a number.
    private static let halves = WordTable<Int>([("半块", 1), ("半块钱", 1), ("半蚊", 1), ("蚊半", 3), ("个半", 3), ("块半", 3)])
    private static let joins = WordTable<Bool>(words: ["and", "y", "con", "with", "又"])
    private static let con = WordTable<Bool>(words: ["con"])
    /// What a number counts when it is no amount.
    private static let counted = Set("月号日点年次个位户张天周期岁条楼%份".unicodeScalars.map(\.value))
    private static let tails = Set("钱啦吧啊的呀嘅喇了嘛呢左哦喔".unicodeScalars.map(\.value))

    private static func words(_ unit: Unit, _ list: String) -> [(String, Unit)] { list.split(separator: " ").map { (String($0), unit) } }

    /// The first amount with a currency, else the first number that counts nothing else.
    static func find(_ text: HeardText, in range: Range<Int>, language: String) -> (amount: Double, range: Range<Int>)? {
        let search = NumberSearch(text: text, language: language)
        var bare: (amount: Double, range: Range<Int>)?
        var article: (amount: Double, range: Range<Int>)?
        var at = range.lowerBound
        while at < range.upperBound {
            if bare == nil, let half = halves.match(text, at: at, to: range.upperBound), endsAmount(text, half.end, range.upperBound),
                at == range.lowerBound || !HanNumber.begins(text[at - 1]) && !text.isDigit(at - 1)
            {
                return (Double(half.value) / 2, at..<half.end)
            }
            guard let scan = search.scan(at, range) else {
                at = search.pastWord(at)
                continue
            }
            switch scan {
            case .tooLong(let end): at = max(end, at + 1)
            case .number(let number):
                var start = at
                if let sign = currencySign(text, before: at, from: range.lowerBound) { start = sign }
                let minus = search.sign(before: start, from: range.lowerBound)
                let factor = minus == nil || number.value == 0 ? 1.0 : -1.0
                if let (amount, end) = amount(number, text, range.upperBound, language, signed: start < at) {
                    return (factor * amount, (minus ?? start)..<end)
                }
                if !counted.contains(text[text.skipSpaces(number.end, to: range.upperBound)]) || number.end >= range.upperBound {
                    let found = (amount: factor * number.value, range: (minus ?? start)..<number.end)
                    if number.isArticle { article = article ?? found } else { bare = bare ?? found }
                }
                at = max(number.end, at + 1)
            }
        }
        return bare ?? article
    }

    /// A number with its unit and what follows it; nil without a unit.
    private static func amount(_ number: SpokenNumber, _ text: HeardText, _ limit: Int, _ language: String, signed: Bool) -> (Double, Int)?
    {
        let next = text.skipSpaces(number.end, to: limit)
        guard let (unit, end) = units.match(text, at: next, to: limit) else {
            if signed { return (number.value, number.end) }
            // twelve fifty
            if text.isLetter(number.end - 1), text.isLetter(next), number.value < 100,
                let cents = SpokenNumber.small(text, at: next, to: limit, language: language, in: 10...99),
                endsAmount(text, cents.end, limit)
            {
                return ((number.value * 100 + Double(cents.value)) / 100, cents.end)
            }
            // doce con cincuenta
            guard let stop = con.contains(text, at: next, to: limit),
                let cents = SpokenNumber.small(text, at: text.skipSpaces(stop, to: limit), to: limit, language: language, in: 1...99)
            else { return nil }
            return (number.value + Double(cents.value) / 100, cents.end)
        }
        switch unit {
        case .hundredth: return (number.value / 100, end)
        case .wholeAndHalf: return (number.value + 0.5, end)
        case .tenth:
            let rest = hundredths(text, end, limit, language)
            return ((number.value * 10 + Double(rest.cents)) / 100, rest.end)
        case .whole:
            let rest = fraction(text, end, limit, language)
            guard rest.cents > 0 else { return (number.value, end) }
            return ((number.value * 100 + Double(rest.cents)) / 100, rest.end)
        }
    }

    /// What follows the whole: 半, 五, 五毛二, 05, "and fifty cents".
    private static func fraction(_ text: HeardText, _ start: Int, _ limit: Int, _ language: String) -> (cents: Int, end: Int) {
        if text[start] == 0x534A, start < limit { return (50, pastMoneyWord(text, start + 1)) }
        var at = text.skipSpaces(start, to: limit)
        if let stop = joins.contains(text, at: at, to: limit) { at = text.skipSpaces(stop, to: limit) }
        guard let number = SpokenNumber.read(text, at: at, to: limit, language: language), let value = number.whole,
            (0...99).contains(value)
        else {
            return (0, start)
        }
        let next = text.skipSpaces(number.end, to: limit)
        switch units.match(text, at: next, to: limit) {
        case (.tenth, let end)? where value < 10:
            let rest = hundredths(text, end, limit, language)
            return (Int(value) * 10 + rest.cents, rest.end)
        case (.hundredth, let end)?: return (Int(value), end)
        case nil:
            guard endsAmount(text, number.end, limit) else { return (0, start) }
            if value < 10, number.digits == 1, at == start { return (Int(value) * 10, pastMoneyWord(text, number.end)) }
            return value >= 10 || number.digits == 2 ? (Int(value), number.end) : (0, start)
        default: return (0, start)
        }
    }

    /// What follows the tenths: 五分, or just 五.
    private static func hundredths(_ text: HeardText, _ start: Int, _ limit: Int, _ language: String) -> (cents: Int, end: Int) {
        guard let digit = SpokenNumber.small(text, at: start, to: limit, language: language, in: 1...9) else {
            return (0, pastMoneyWord(text, start))
        }
        if case (.hundredth, let end)? = units.match(text, at: digit.end, to: limit) { return (digit.value, end) }
        return endsAmount(text, digit.end, limit) ? (digit.value, digit.end) : (0, start)
    }

    private static func endsAmount(_ text: HeardText, _ at: Int, _ limit: Int) -> Bool {
        at >= limit || text.isSpace(at) || text.isPunctuation(at) || tails.contains(text[at])
    }

    /// Past 钱.
    private static func pastMoneyWord(_ text: HeardText, _ at: Int) -> Int { text[at] == 0x94B1 ? at + 1 : at }

    /// `$`, `HK$`, `¥` before the number.
    private static func currencySign(_ text: HeardText, before start: Int, from first: Int) -> Int? {
        var at = start
        while at > first, text.isSpace(at - 1) { at -= 1 }
        guard at > first, [0x24, 0xA5, 0x20AC, 0xA3].contains(text[at - 1]) else { return nil }
        at -= 1
        while at > first, start - at < 5, text.isLetter(at - 1) { at -= 1 }
        return at
    }
}
