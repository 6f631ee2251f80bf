/// Amounts with their currency: 1200亿美元, 五元三毛, 两美元又三美分, ￥300, 人民币 8千元, 三块.
enum ChineseMoney {
    static func read(_ number: ChineseNumber, _ text: HeardText) -> ChineseQuantity.Reading? {
        var start = number.range.lowerBound
        var end = number.range.upperBound
        var unit = sign(text, &start)
        var value = number.value
        if let word = word(after: number, text) {
            end = word.end
            unit = word.coin.currency
            value *= word.coin.worth
            // 三美分 is all; 五元 may have 三毛 after it.
            var worth = word.coin.worth
            while let more = change(after: end, text, unit: word.coin.currency, below: worth) {
                value = number.value < 0 ? value - more.value : value + more.value
                (end, worth) = (more.end, more.worth)
            }
            if let named = ChineseCurrencies.words.match(text, at: end, to: text.count), named.value.worth == 1, word.coin.isChinese {
                (unit, end) = (named.value.currency, named.end)
            }
        }
        if let name = name(before: start, text), unit == nil || unit == name.currency || unit == ChineseCurrencies.yuan {
            (unit, start) = (name.currency, name.start)
        }
        return unit.map { (value, $0, start..<end) }
    }

    // MARK: After the number

    private static func word(after number: ChineseNumber, _ text: HeardText) -> (coin: ChineseCurrencies.Coin, end: Int)? {
        var next = text.skipSpaces(number.range.upperBound, to: text.count)
        if text[next] == 0x4E2A { next += 1 }
        guard let (coin, end) = ChineseCurrencies.words.match(text, at: next, to: text.count) else { return nil }
        return serves(coin, text, end) ? (coin, pastMoney(text, end)) : nil
    }

    /// 块 and 角 are pieces and corners too: they are money before 钱, a number, a small word or a pause.
    private static func serves(_ coin: ChineseCurrencies.Coin, _ text: HeardText, _ end: Int) -> Bool {
        let next = text[end]
        guard coin.isColloquial, next != 0x94B1 else { return true }
        return coin.worth > 0.01 && (next < 0x2E80 || (0x3000...0x303F).contains(next) || HanNumber.begins(next) || tails.contains(next))
    }

    private static let tails = Set("的了吧呢啊呀就能可都也左半人港".unicodeScalars.map(\.value))

    private static func pastMoney(_ text: HeardText, _ end: Int) -> Int { text[end] == 0x94B1 ? end + 1 : end }

    /// 三毛, 又三美分, 五 (of 三块五), 半.
    private static func change(after end: Int, _ text: HeardText, unit: String, below worth: Double) -> (
        value: Double, worth: Double, end: Int
    )? {
        guard worth > 0.01 else { return nil }
        if text[end] == 0x534A, worth == 1 { return (0.5, 0, pastMoney(text, end + 1)) }
        let next = text.skipSpaces(text[end] == 0x53C8 || text[end] == 0x96F6 ? end + 1 : end, to: text.count)
        guard case .number(let number) = ChineseNumber.plain(text, at: next), number.form == .plain, number.value > 0, number.value < 100
        else {
            return nil
        }
        let stop = number.range.upperBound
        if let (coin, past) = ChineseCurrencies.words.match(text, at: stop, to: text.count) {
            guard coin.currency == unit, coin.worth < worth else { return nil }
            return (number.value * coin.worth, coin.worth, pastMoney(text, past))
        }
        guard next == end, number.digits == 1, number.value < 10, text[stop] < 0x2E80 || tails.contains(text[stop]) else { return nil }
        return (number.value * worth / 10, 0, stop)
    }

    // MARK: Before it

    /// $, HK$, ￥
    private static func sign(_ text: HeardText, _ start: inout Int) -> String? {
        let end = text.pastSpaces(before: start)
        for length in [3, 2, 1] where end >= length {
            if let (currency, stop) = ChineseCurrencies.signs.match(text, at: end - length, to: end), stop == end {
                start = end - length
                return currency
            }
        }
        return nil
    }

    /// 人民币 50元; but in 4人民币5美元 the word is of the four.
    private static func name(before start: Int, _ text: HeardText) -> (currency: String, start: Int)? {
        let end = text.pastSpaces(before: start)
        for length in [4, 3, 2] where end >= length {
            guard let (coin, stop) = ChineseCurrencies.words.match(text, at: end - length, to: end), stop == end, coin.worth == 1 else {
                continue
            }
            let before = text[text.pastSpaces(before: end - length) - 1]
            return HanNumber.begins(before) || Scalars.isDigit(before) ? nil : (coin.currency, end - length)
        }
        return nil
    }
}
