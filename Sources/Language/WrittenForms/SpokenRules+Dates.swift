/// Days and times of day in figures.
extension SpokenRules {
    /// One part of a date.
    private struct Part {
        let digits: [UInt8]
        let end: Int

        var value: Int { digits.reduce(0) { $0 * 10 + Int($1) - 0x30 } }
        var isYear: Bool { digits.count == 4 && digits[0] != 0x30 }
        var month: String? { digits.count <= 2 && (1...12).contains(value) ? HanSpelling.plain.whole(digits).map { $0 + "月" } : nil }
        var day: String? { digits.count <= 2 && (1...31).contains(value) ? HanSpelling.plain.whole(digits).map { $0 + "日" } : nil }
        var year: String { HanSpelling.plain.digits(digits) + "年" }
        /// 08: written as a month is, not as a number.
        var isPadded: Bool { digits.count == 2 && digits[0] == 0x30 }
    }

    private func part(at start: Int) -> Part? {
        var digits: [UInt8] = []
        while digits.count < 5, text.isDigit(start + digits.count) { digits.append(UInt8(truncatingIfNeeded: text[start + digits.count])) }
        return (1...4).contains(digits.count) ? Part(digits: digits, end: start + digits.count) : nil
    }

    /// 2008-08-08, 08/08/2008, 2008.08, 08-08.
    func dates(at start: Int) -> [FormReading] {
        guard !text.has("-/.", at: start - 1), let first = part(at: start), text.has("-/.", at: first.end),
            let second = part(at: first.end + 1)
        else { return [] }
        if text[second.end] == text[first.end], let third = part(at: second.end + 1) {
            return whole(first, second, third).map { [reading($0, third.end)] } ?? []
        }
        return short(first, second).map { [reading($0, second.end)] } ?? []
    }

    private func reading(_ spoken: String, _ end: Int) -> FormReading { FormReading(end: end, text: spoken, cost: FormCost.date) }

    private func whole(_ first: Part, _ second: Part, _ third: Part) -> String? {
        if first.isYear, let month = second.month, let day = third.day { return first.year + month + day }
        if third.isYear, let month = second.month, let day = first.day { return third.year + month + day }
        // 12/25/2008
        if third.isYear, let month = first.month, let day = second.day { return third.year + month + day }
        return nil
    }

    /// Two figures are a date when one is a year, or written with a zero as no number is.
    private func short(_ first: Part, _ second: Part) -> String? {
        if first.isYear, second.digits.count == 2, let month = second.month { return first.year + month }
        if second.isYear, first.digits.count == 2, let month = first.month { return month.isEmpty ? nil : second.year + month }
        guard first.isPadded, let month = first.month, let day = second.day, second.digits.count == 2 else { return nil }
        return month + day
    }

    // MARK: - Times

    private static let dayparts = FormWords([
        ("am", "上午"), ("a.m.", "上午"), ("a.m", "上午"), ("pm", "下午"), ("p.m.", "下午"), ("p.m", "下午"),
    ])

    /// 2:02, 13:10:36, 1:02:36 am, 10:30-11:20.
    func times(at start: Int) -> [FormReading] {
        guard text[start - 1] != 0x3A, let first = time(at: start) else { return [] }
        let single = FormReading(end: first.end, text: first.spoken, cost: FormCost.measure)
        guard text.has("-~", at: first.end), let second = time(at: first.end + 1) else { return [single] }
        return [single, FormReading(end: second.end, text: "\(first.spoken)到\(second.spoken)", cost: FormCost.measure)]
    }

    private func time(at start: Int) -> (spoken: String, end: Int)? {
        guard let hour = part(at: start), hour.digits.count <= 2, hour.value <= 24, text[hour.end] == 0x3A,
            let minute = sixtieth(at: hour.end + 1)
        else { return nil }
        var spoken = (hour.value == 2 ? "两" : HanSpelling.plain.whole(hour.digits) ?? "") + "点"
        if minute.value > 0 { spoken += (minute.value < 10 ? "零" : "") + (HanSpelling.plain.whole(minute.digits) ?? "") + "分" }
        var end = minute.end
        if text[end] == 0x3A, let second = sixtieth(at: end + 1) {
            if second.value > 0 { spoken += (HanSpelling.plain.whole(second.digits) ?? "") + "秒" }
            end = second.end
        }
        guard !text.isDigit(end), !(text[end] == 0x3A && text.isDigit(end + 1)) else { return nil }
        if let (daypart, stop) = Self.dayparts.longest(text, at: text.skipSpace(end)) { return (daypart + spoken, stop) }
        return (spoken, end)
    }

    private func sixtieth(at start: Int) -> Part? {
        guard let part = part(at: start), part.digits.count == 2, part.value < 60 else { return nil }
        return part
    }
}
