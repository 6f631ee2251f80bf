internal import Patterns

/// The layout of `WrittenForm` that only turns numbers into figures, 廿二日 into 22日, and leaves the words between them.
struct WrittenFigures {
    let text: FormText

    /// What may stand behind 两 and 半 for them to be numbers: the list of cn2an (Ailln, MIT).
    private static let counters = FormWords("斤 克 千克 公斤 吨 米 厘米 毫米 公里 升 毫升 元 角 分 个 只 条 张 块 瓶 杯 份 本 辆 台 匹 头 位 亩 小时 分钟 秒 天 半")
    private static let half: UInt32 = 0x534A

    func readings(at start: Int) -> [FormReading] {
        if text[start] == Self.half, Self.counters.end(text, at: start + 1) != nil { return [reading(start + 1, "0.5")] }
        if let percent = percent(at: start) { return [percent] }
        if let temperature = temperature(at: start) { return [temperature] }
        guard let number = number(at: start) else { return [] }
        if text.has("分", at: number.end), text.has("之", at: number.end + 1), let above = self.number(at: number.end + 2) {
            return [reading(above.end, "\(above.figures)/\(number.figures)")]
        }
        return isWord(start..<number.end) ? [] : [reading(number.end, number.figures)]
    }

    private func reading(_ end: Int, _ figures: String) -> FormReading { FormReading(end: end, text: figures, cost: FormCost.number) }

    /// 大陆, 两岸: signs that are more often words count only before what they count.
    private func isWord(_ range: Range<Int>) -> Bool {
        range.count == 1 && text.has("两壹贰叁肆伍陆柒捌玖", at: range.lowerBound) && Self.counters.end(text, at: range.upperBound) == nil
            && !text.has("年月日", at: range.upperBound)
    }

    /// The longest numeral that is one, figures in it or not.
    private func number(at start: Int) -> (figures: String, end: Int)? {
        guard !isSign(start - 1) || text.has("之下分", at: start - 1) else { return nil }
        var end = start
        if text[end] == 0x8D1F { end += 1 }
        while end - start < FormLimits.numberSigns, isSign(end) { end += 1 }
        // 一点 without digits behind it.
        if text[end - 1] == HanSigns.point || text[end - 1] == 0x2E { end -= 1 }
        guard end > start, end - start < FormLimits.numberSigns else { return nil }
        let numeral = text.words(start..<end)
        let ending = text.has("元圆", at: end) && text.has("整正", at: end + 1)
        if let figures = HanNumerals.figures(numeral, .smart) {
            return (figures + (ending ? text.words(end..<end + 2) : ""), ending ? end + 2 : end)
        }
        return nil
    }

    private func isSign(_ index: Int) -> Bool {
        let scalar = text[index]
        return HanNumeralReader.digit(scalar) != nil || HanSigns.unit(scalar) != nil || scalar == HanSigns.point
            || scalar == HanSigns.twenty
            || scalar == HanSigns.thirty || (scalar == 0x2E && text.isDigit(index + 1))
    }

    /// 百分之六点三: 6.3%.
    private func percent(at start: Int) -> FormReading? {
        guard text.has("百", at: start), text.has("分", at: start + 1), text.has("之", at: start + 2) else { return nil }
        return number(at: start + 3).map { reading($0.end, $0.figures + "%") }
    }

    /// 零下四摄氏度: -4℃.
    private func temperature(at start: Int) -> FormReading? {
        let isBelow = text.has("零", at: start) && text.has("下", at: start + 1)
        guard let number = number(at: isBelow ? start + 2 : start), text.has("摄", at: number.end), text.has("氏", at: number.end + 1),
            text.has("度", at: number.end + 2)
        else { return nil }
        return reading(number.end + 3, (isBelow ? "-" : "") + number.figures + "℃")
    }

    // MARK: - Digits only

    /// 负零一, 一二点三零, and no digit beside a unit.
    func digits(at start: Int) -> [FormReading] {
        guard !isSign(start - 1), text[start - 1] != 0x8D1F else { return [] }
        var end = text[start] == 0x8D1F ? start + 1 : start
        guard HanNumeralReader.digit(text[end]) != nil else { return [] }
        while end - start < FormLimits.numberSigns, HanNumeralReader.digit(text[end]) != nil || text[end] == HanSigns.point { end += 1 }
        if text[end - 1] == HanSigns.point { end -= 1 }
        guard HanSigns.unit(text[end]) == nil, let figures = HanNumerals.digits(text.words(start..<end)) else { return [] }
        return [FormReading(end: end, text: figures, cost: FormCost.number)]
    }
}
