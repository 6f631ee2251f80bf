/// Figures with what they count.
extension SpokenRules {
    private static let ranges = FormWords("- ~ 到 至 — ～")
    /// 2 is 二 before these, and 两 before all other words.
    private static let numbered = FormWords("两 月 号 日 楼 级 路 班 月份")

    func counted(_ number: Number, at start: Int) -> [FormReading] {
        var readings = years(at: start) + rooms(at: start)
        if let (_, end) = CurrencyWords.written.longest(text, at: number.end), !number.isSigned {
            let amount = number.figures.amount
            let spoken = (amount == "二" ? "两" : amount) + text.words(number.end..<end)
            readings.append(FormReading(end: end, text: spoken, cost: FormCost.money))
        }
        let isOrdinal = text.has("第", at: start - 1)
        guard let (unit, end) = unit(at: number.end) else { return readings + range(number, isOrdinal) }
        readings.append(FormReading(end: end, text: count(number, isOrdinal, number.end) + unit, cost: FormCost.measure))
        if let rate = rate(number, unit, end) { readings.append(rate) }
        return readings + range(number, isOrdinal)
    }

    private func count(_ number: Number, _ isOrdinal: Bool, _ end: Int) -> String {
        let isTwo = number.spoken == "二" && !isOrdinal && Self.numbered.end(text, at: text.skipSpace(end)) == nil
        return isTwo ? "两" : number.spoken
    }

    private static let thousands = FormWords([("k", "千"), ("w", "万"), ("万", "万"), ("亿", "亿"), ("千", "千"), ("百", "百"), ("兆", "兆")])

    /// kg, ℃, 个, w张, 余名: what is counted, as it is said.
    private func unit(at start: Int) -> (said: String, end: Int)? {
        let at = text.skipSpace(start)
        // 300w张
        if at == start, text[at] == 0x77 || text[at] == 0x6B, let end = MeasureUnits.counters.end(text, at: at + 1) {
            return ((text[at] == 0x77 ? "万" : "千") + text.words(at + 1..<end), end)
        }
        if let (said, end) = MeasureUnits.spoken.longest(text, at: at), !isName(at..<end) { return (said, end) }
        if at == start {
            if let (big, next) = Self.thousands.longest(text, at: at) {
                if let (said, end) = MeasureUnits.spoken.longest(text, at: next) { return (big + said, end) }
                let counter = MeasureUnits.counters.end(text, at: next)
                return (big + (counter.map { text.words(next..<$0) } ?? ""), counter ?? next)
            }
            // 10来个
            if text.has("来", at: at), let end = MeasureUnits.counters.end(text, at: at + 1) { return (text.words(at..<end), end) }
            if let next = MeasureUnits.about.end(text, at: at) {
                let end = MeasureUnits.counters.end(text, at: next) ?? next
                return (text.words(at..<end), end)
            }
        }
        return MeasureUnits.counters.end(text, at: at).map { (text.words(at..<$0), $0) }
    }

    /// 5G, 3M: a capital letter alone is no gram and no metre.
    private func isName(_ range: Range<Int>) -> Bool {
        range.count == 1 && ["G", "M", "S", "H"].contains(text.written[range.lowerBound])
    }

    /// 10km/h: 每小时十公里.
    private func rate(_ number: Number, _ unit: String, _ end: Int) -> FormReading? {
        let slash = text.skipSpace(end)
        guard text[slash] == 0x2F, let (per, stop) = self.unit(at: slash + 1) else { return nil }
        return FormReading(end: stop, text: "每\(per)\(count(number, false, number.end))\(unit)", cost: FormCost.measure)
    }

    /// 1-11个: 一到十一个.
    private func range(_ low: Number, _ isOrdinal: Bool) -> [FormReading] {
        let lowUnit = unit(at: low.end)
        return [(low.end, "")].appending(lowUnit.map { ($0.end, $0.said) }).compactMap { at, said in
            guard let next = Self.ranges.end(text, at: at), let figures = FigureScan(text, at: next) else { return nil }
            let high = Number(spoken: figures.spoken, end: figures.end, figures: figures)
            if text[figures.end] == 0x25, said.isEmpty {
                let isPercent = text[low.end - 1] == 0x25
                let spoken = isPercent ? "\(low.spoken)到百分之\(high.spoken)" : "百分之\(low.spoken)到\(high.spoken)"
                return FormReading(end: figures.end + 1, text: spoken, cost: FormCost.measure)
            }
            guard let (unit, end) = unit(at: figures.end) else { return nil }
            return FormReading(
                end: end,
                text: "\(count(low, isOrdinal, said.isEmpty ? figures.end : low.end))\(said)到\(count(high, isOrdinal, figures.end))\(unit)",
                cost: FormCost.measure)
        }
    }

    /// 2015年, 08年: digit by digit.
    private func years(at start: Int) -> [FormReading] {
        guard text.isDigit(start), !text.isDigit(start - 1), let figures = FigureScan(text, at: start), figures.isInteger else { return [] }
        guard figures.whole.count == 4 else { return [] }
        let first = HanSpelling.plain.digits(figures.whole)
        if text.has("年", at: figures.end) { return [FormReading(end: figures.end + 1, text: first + "年", cost: FormCost.date)] }
        guard let next = Self.ranges.end(text, at: figures.end), let last = FigureScan(text, at: next), last.whole.count == 4,
            last.isInteger,
            text.has("年", at: last.end)
        else { return [] }
        return [FormReading(end: last.end + 1, text: "\(first)到\(HanSpelling.plain.digits(last.whole))年", cost: FormCost.date)]
    }

    /// 203室: digit by digit.
    private func rooms(at start: Int) -> [FormReading] {
        guard !text.isDigit(start - 1), let figures = FigureScan(text, at: start), figures.isInteger, (3...4).contains(figures.whole.count),
            text.has("室房", at: figures.end)
        else { return [] }
        return [FormReading(end: figures.end, text: HanSpelling.plain.digits(figures.whole), cost: FormCost.date)]
    }

    /// ¥1.25: 一点二五元; CNY 1.25; $3万.
    func money(at start: Int) -> FormReading? {
        let isBelow = text[start] == 0x2D
        guard let (name, next) = CurrencyWords.spoken.longest(text, at: isBelow ? start + 1 : start),
            let figures = FigureScan(text, at: text.skipSpace(next)), !text.isLetter(start - 1)
        else { return nil }
        let big = text.has("万亿", at: figures.end) ? figures.end + 1 : figures.end
        let count = figures.amount == "二" && big == figures.end ? "两" : figures.amount
        return FormReading(end: big, text: (isBelow ? "负" : "") + count + text.words(figures.end..<big) + name, cost: FormCost.measure)
    }
}

extension Array {
    fileprivate func appending(_ element: Element?) -> [Element] { element.map { self + [$0] } ?? self }
}
