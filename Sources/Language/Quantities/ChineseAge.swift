/// Ages: 五岁, 七周岁, 三岁半, 十个月大, 90天大.
enum ChineseAge {
    static func read(_ number: ChineseNumber, _ text: HeardText) -> ChineseQuantity.Reading? {
        let next = text.skipSpaces(number.range.upperBound, to: text.count)
        guard let (unit, end) = units.match(text, at: next, to: text.count), number.value >= 0 else { return nil }
        let isHalf = unit == "Year" && text[end] == 0x534A && number.form == .plain
        return (isHalf ? number.value + 0.5 : number.value, unit, number.range.lowerBound..<(isHalf ? end + 1 : end))
    }

    private static let units = WordTable<String>(
        [("Year", "岁 周岁 虚岁 岁大 年大"), ("Month", "个月大 月大"), ("Week", "周大 个星期大 星期大 个礼拜大 礼拜大"), ("Day", "天大 日大")]
            .flatMap { unit, words in words.split(separator: " ").map { (String($0), unit) } })
}
