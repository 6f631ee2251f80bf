/// Temperatures: 85度, 20摄氏度, 华氏98.6度, 39°C, 零下五度.
enum ChineseTemperature {
    static func read(_ number: ChineseNumber, _ text: HeardText) -> ChineseQuantity.Reading? {
        let next = text.skipSpaces(number.range.upperBound, to: text.count)
        guard let (suffix, end) = suffixes.match(text, at: next, to: text.count), !isAnotherWord(number, text, end) else { return nil }
        var start = number.range.lowerBound
        var value = number.value
        if text[start - 1] == 0x4E0B, text[start - 2] == 0x96F6 {
            value = -value.magnitude
            start -= 2
        }
        var unit = suffix
        if suffix == "Degree", let scale = scale(before: start, text) { (unit, start) = scale }
        return (value, unit, start..<end)
    }

    private static let suffixes = WordTable<String>(
        [("Degree", "度 ° º"), ("C", "摄氏度 摄氏 °c ℃ º"), ("F", "华氏度 华氏 °f ℉")]
            .flatMap { unit, words in words.split(separator: " ").map { (String($0), unit) } })
    private static let scales = WordTable<String>([("华氏温度", "F"), ("华氏", "F"), ("摄氏温度", "C"), ("摄氏", "C")])
    private static let others = Set("电角过假数量日夜".unicodeScalars.map(\.value))

    /// 五度电, 一度认为.
    private static func isAnotherWord(_ number: ChineseNumber, _ text: HeardText, _ end: Int) -> Bool {
        if others.contains(text[end]) { return true }
        return text[number.first] == 0x4E00 && number.range.upperBound == number.first + 1 && text[end] >= 0x3400
    }

    private static func scale(before start: Int, _ text: HeardText) -> (unit: String, start: Int)? {
        let end = text.pastSpaces(before: start)
        for length in [4, 2] where end >= length {
            if let (unit, stop) = scales.match(text, at: end - length, to: end), stop == end { return (unit, end - length) }
        }
        return nil
    }
}
