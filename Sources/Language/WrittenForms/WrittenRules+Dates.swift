/// Days and times of day.
extension WrittenRules {
    /// 二零零八年八月八日: 2008/08/08; 八月八日: 08/08; 二零零八年: 2008年.
    func date(at start: Int) -> FormReading? {
        let year = year(at: start)
        if let month = ordinal(at: year?.end ?? start, upTo: 12, before: "月") {
            let day = ordinal(at: month.end, upTo: 31, before: "日号")
            guard year != nil || day != nil else { return nil }
            let parts = [year?.digits, month.digits, day?.digits].compactMap { $0 }
            return FormReading(end: day?.end ?? month.end, text: parts.joined(separator: "/"), cost: FormCost.date)
        }
        guard let year, !year.isDoubtful else { return nil }
        return FormReading(end: year.end, text: year.digits + text.words(year.end - 1..<year.end), cost: FormCost.date)
    }

    /// 二零零八年, 八五年, 一六三年; 三四年 may be three or four years.
    private func year(at start: Int) -> (digits: String, end: Int, isDoubtful: Bool)? {
        guard HanSigns.value(text[start - 1]) == nil, let run = WrittenNumber.digits(text, at: start), (2...4).contains(run.end - start),
            text[run.end] == HanSigns.year, !text.has("幺两拐", at: start)
        else { return nil }
        let first = HanSigns.value(text[start]) ?? 0
        let second = HanSigns.value(text[start + 1]) ?? 0
        let isPair = run.end - start == 2 && first > 0 && (second == first + 1 || (first, second) == (3, 5))
        return (run.text, run.end + 1, isPair)
    }

    /// 八月: 08.
    private func ordinal(at start: Int, upTo limit: Int64, before word: StaticString) -> (digits: String, end: Int)? {
        guard let number = HanNumberScan.ends(text, at: start).last(where: { text.has(word, at: $0.end) }),
            (1...limit).contains(number.value),
            !number.isShort
        else { return nil }
        return (number.value < 10 ? "0\(number.value)" : "\(number.value)", number.end + 1)
    }

    /// 下午八点零五分: 8:05p.m.; 五点三十五分三十六秒: 5:35:36; 八点半: 8:30.
    func times(at start: Int) -> [FormReading] {
        let daypart = FormWordLists.dayparts.longest(text, at: start)
        guard let hour = HanNumberScan.ends(text, at: daypart?.end ?? start).last(where: { text[$0.end] == HanSigns.point }),
            (0...24).contains(hour.value), !hour.isShort
        else { return [] }
        let clock = hour.value == 0 ? "00" : String(hour.value)
        return minutes(at: hour.end + 1, afterDaypart: daypart != nil).map { minute in
            let second = seconds(at: minute.end)
            return FormReading(
                end: second?.end ?? minute.end,
                text: "\(clock):\(minute.digits)\(second.map { ":" + $0.digits } ?? "")\(daypart?.value ?? "")",
                cost: FormCost.measure)
        }
    }

    private func minutes(at start: Int, afterDaypart: Bool) -> [(digits: String, end: Int)] {
        if text.has("半", at: start) { return [("30", start + 1)] }
        if text.has("刻", at: start + 1) {
            if text.has("一", at: start) { return [("15", start + 2)] }
            if text.has("三", at: start) { return [("45", start + 2)] }
        }
        if HanSigns.value(text[start]) == 0 {
            guard let digit = HanSigns.value(text[start + 1]), digit > 0 else { return [] }
            if text.has("分", at: start + 2) { return [("0\(digit)", start + 3)] }
            // 一点零二 is 1.02 unless the daypart tells.
            return afterDaypart && HanSigns.value(text[start + 2]) == nil ? [("0\(digit)", start + 2)] : []
        }
        return HanNumberScan.ends(text, at: start).filter {
            (10...59).contains($0.value) && !$0.isShort && HanSigns.unit(text[$0.end]) == nil
        }
        .map { ($0.value < 10 ? "0\($0.value)" : "\($0.value)", text.has("分", at: $0.end) ? $0.end + 1 : $0.end) }
    }

    private func seconds(at start: Int) -> (digits: String, end: Int)? {
        let zero = HanSigns.value(text[start]) == 0 ? start + 1 : start
        guard let number = HanNumberScan.ends(text, at: zero).last(where: { text.has("秒", at: $0.end) }), (0...59).contains(number.value)
        else {
            return nil
        }
        return (number.value < 10 ? "0\(number.value)" : "\(number.value)", number.end + 1)
    }
}
