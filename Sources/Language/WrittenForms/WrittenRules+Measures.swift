/// Numbers that count something.
extension WrittenRules {
    func counted(_ numbers: [WrittenNumber], at start: Int) -> [FormReading] {
        var readings: [FormReading] = []
        for number in numbers {
            readings += money(number) + (options.amountsInYuan ? yuan(number) : change(number)) + measures(number)
            for (other, text) in ranges(from: number) { readings += measures(other, text) }
        }
        if let apart = apart(at: start) { readings.append(apart) }
        return readings
    }

    private func allows(_ number: WrittenNumber) -> Bool { options.singleDigits || !number.isDigit }

    /// 十一到一百: 11~100.
    private func ranges(from number: WrittenNumber) -> [(WrittenNumber, String)] {
        guard text.has("到至", at: number.end) else { return [] }
        return WrittenNumber.all(text, at: number.end + 1).map { ($0, "\(number.text)~\($0.text)") }
    }

    /// 七八公斤: 7~8kg; 一百零一号: 101号.
    private func measures(_ number: WrittenNumber, _ written: String? = nil) -> [FormReading] {
        guard allows(number) else { return [] }
        var readings: [FormReading] = []
        let big = number.hasPoint && (text[number.end] == HanSigns.tenThousand || text[number.end] == HanSigns.hundredMillion)
        let at = big ? number.end + 1 : number.end
        let count = (written ?? number.text) + (big ? text.words(number.end..<at) : "")
        if let (sign, end) = MeasureUnits.written.longest(text, at: at) {
            readings.append(FormReading(end: end, text: count + sign, cost: FormCost.measure + number.cost - 1))
        }
        if let end = MeasureUnits.counters.end(text, at: at) {
            readings.append(FormReading(end: end, text: count + text.words(at..<end), cost: FormCost.measure + number.cost))
        }
        return readings
    }

    /// 每小时十公里: 10km/h.
    func rates(at start: Int) -> [FormReading] {
        guard text.has("每", at: start), let (per, next) = MeasureUnits.written.longest(text, at: start + 1) else { return [] }
        var readings: [FormReading] = []
        for number in WrittenNumber.all(text, at: next) {
            for (last, count) in [(number, number.text)] + ranges(from: number) {
                if let (sign, end) = MeasureUnits.written.longest(text, at: last.end) {
                    readings.append(FormReading(end: end, text: "\(count)\(sign)/\(per)", cost: FormCost.measure + last.cost))
                }
            }
        }
        return readings
    }

    private static let percentSigns = FormWords([("负的", "-"), ("负", "-"), ("正负", "±")])

    /// 百分之三十到四十一: 30~41%; 百分百: 100%.
    func percents(at start: Int) -> [FormReading] {
        let sign = Self.percentSigns.longest(text, at: start)
        guard let first = percent(at: sign?.end ?? start) else { return [] }
        var readings: [FormReading] = []
        for (end, value) in first {
            readings.append(FormReading(end: end, text: "\(sign?.value ?? "")\(value)%", cost: FormCost.measure))
            guard text.has("到至", at: end) else { continue }
            let second = percent(at: end + 1) ?? WrittenNumber.all(text, at: end + 1).map { ($0.end, $0.text) }
            for (last, other) in second {
                readings.append(FormReading(end: last, text: "\(sign?.value ?? "")\(value)~\(other)%", cost: FormCost.measure))
            }
        }
        return readings
    }

    private func percent(at start: Int) -> [(end: Int, value: String)]? {
        guard text.has("百", at: start), text.has("分", at: start + 1) else { return nil }
        let at = text.has("之", at: start + 2) ? start + 3 : start + 2
        if text.has("百", at: at) { return [(at + 1, "100")] }
        return WrittenNumber.all(text, at: at).map { ($0.end, $0.text) }
    }

    /// 三千三百八十元五角八分: ¥3380.58.
    private func money(_ number: WrittenNumber) -> [FormReading] {
        guard allows(number), let (sign, end) = CurrencyWords.written.longest(text, at: number.end) else { return [] }
        let cost = FormCost.money + number.cost
        let whole = FormReading(end: end, text: sign + number.text, cost: cost)
        guard let tenths = HanSigns.value(text[end]), text.has("毛角", at: end + 1) else { return [whole] }
        if let cents = HanSigns.value(text[end + 2]), text.has("分", at: end + 3) {
            return [whole, FormReading(end: end + 4, text: "\(sign)\(number.text).\(tenths)\(cents)", cost: cost)]
        }
        return [whole, FormReading(end: end + 2, text: "\(sign)\(number.text).\(tenths)", cost: cost)]
    }

    /// 十二块五毛: 12块5毛; 六毛七 after it: 6毛7.
    private func change(_ number: WrittenNumber) -> [FormReading] {
        guard text.has("块", at: number.end), let tenths = HanSigns.value(text[number.end + 1]) else { return [] }
        let end = number.end + 2
        let written = "\(number.text)\(text.words(number.end..<number.end + 1))\(tenths)"
        if text.has("毛角", at: end) {
            let dimes = written + text.words(end..<end + 1)
            let whole = FormReading(end: end + 1, text: dimes, cost: FormCost.measure)
            // 六毛七, 六毛七分
            guard let cents = HanSigns.value(text[end + 1]), HanSigns.value(text[end + 2]) == nil, HanSigns.unit(text[end + 2]) == nil
            else {
                return [whole]
            }
            let last = text.has("分", at: end + 2) ? end + 3 : end + 2
            return [whole, FormReading(end: last, text: "\(dimes)\(cents)\(text.words(end + 2..<last))", cost: FormCost.measure)]
        }
        guard HanSigns.value(text[end]) == nil, HanSigns.unit(text[end]) == nil, !isPrice(at: end) else { return [] }
        return [FormReading(end: end, text: written, cost: FormCost.measure)]
    }

    /// 一百二十八块五: ¥128.50; 一百块钱: ¥100; 两块六毛七: ¥2.67.
    private func yuan(_ number: WrittenNumber) -> [FormReading] {
        guard text.has("块蚊", at: number.end), !number.isRange else { return [] }
        var end = number.end + 1
        var cents = ""
        if text.has("半", at: end) {
            cents = ".50"
            end += 1
        } else if let tenths = HanSigns.value(text[end]), HanSigns.unit(text[end + 1]) == nil, HanSigns.value(text[end + 1]) == nil {
            let hasDimes = text.has("毛角", at: end + 1)
            if hasDimes || (tenths > 0 && !isPrice(at: end + 1)) {
                end += hasDimes ? 2 : 1
                cents = ".\(tenths)0"
                if hasDimes, let hundredths = HanSigns.value(text[end]), HanSigns.unit(text[end + 1]) == nil,
                    HanSigns.value(text[end + 1]) == nil
                {
                    cents = ".\(tenths)\(hundredths)"
                    end += text.has("分", at: end + 1) ? 2 : 1
                }
            }
        }
        guard cents.isEmpty || !number.hasPoint else { return [] }
        if text.has("钱", at: end) { end += 1 }
        let sign = number.text.hasPrefix("-") ? "-" : ""
        return [FormReading(end: end, text: "\(sign)¥\(number.text.dropFirst(sign.count))\(cents)", cost: FormCost.money)]
    }

    /// 三块一个, 五块一斤: what one of them costs.
    private func isPrice(at index: Int) -> Bool { !text.has("钱", at: index) && MeasureUnits.counters.end(text, at: index) != nil }

    private static let shortCounters = FormWords("年 月 个月 周 天 位 次 个 顿")

    /// 一百一个 is one hundred, and one: the number of the second thing is not the hundred's tail.
    private func apart(at start: Int) -> FormReading? {
        guard let count = HanSigns.value(text[start]), count > 0, let unit = HanSigns.unit(text[start + 1]),
            (100...10_000).contains(unit),
            let one = HanSigns.value(text[start + 2]), one > 0, let end = Self.shortCounters.end(text, at: start + 3)
        else { return nil }
        let second = options.singleDigits ? " \(one)" : text.words(start + 2..<start + 3)
        return FormReading(end: end, text: "\(Int64(count) * unit)\(second)\(text.words(start + 3..<end))", cost: FormCost.measure - 50)
    }
}
