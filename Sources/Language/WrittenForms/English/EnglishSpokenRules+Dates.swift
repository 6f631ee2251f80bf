/// Days and times of day in figures.
extension EnglishSpokenRules {
    private static let monthNames = [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
    ]
    private static let months = FormWords(
        monthNames.enumerated().flatMap { index, name -> [(String, String)] in
            let short = String(name.prefix(3))
            return name == "may"
                ? [(name, name)]
                : [(name, name), (short, name), (short + ".", name)] + (index == 8 ? [("sept.", name), ("sept", name)] : [])
        })

    private func year(at start: Int) -> (spoken: String, end: Int)? {
        guard let figures = FigureScan(text, at: start), figures.isInteger, figures.whole.count == 4, (1000...2999).contains(figures.value),
            figures.end == start + 4
        else { return nil }
        return (EnglishSpelling.year(figures.value), figures.end)
    }

    private func day(at start: Int) -> (spoken: String, end: Int)? {
        guard let figures = FigureScan(text, at: start), figures.isInteger, figures.whole.count <= 2, (1...31).contains(figures.value)
        else { return nil }
        return (EnglishSpelling.ordinal(EnglishSpelling.pair(figures.value)), figures.end)
    }

    /// jan. 5, 2012: the fifth of january, twenty twelve; december 2011.
    func months(at start: Int) -> [FormReading] {
        guard let (month, next) = Self.months.longest(text, at: start), text[next] == 0x20 else { return [] }
        if let (year, end) = year(at: next + 1) { return [reading(end, "\(month) \(year)", FormCost.date)] }
        guard let (day, end) = day(at: next + 1), !text.isDigit(end) else { return [] }
        let date = "the \(day) of \(month)"
        let comma = text[end] == 0x2C ? end + 1 : end
        if text[comma] == 0x20, let (year, stop) = year(at: comma + 1) {
            return [reading(stop, "\(date)\(comma > end ? "," : "") \(year)", FormCost.date)]
        }
        return [reading(end, date, FormCost.date)]
    }

    /// 2012-01-05, 5 january 2012, 1988.
    func dates(at start: Int) -> [FormReading] {
        var readings: [FormReading] = []
        if let (day, next) = day(at: start), text[next] == 0x20, let (month, end) = Self.months.longest(text, at: next + 1) {
            let date = "the \(day) of \(month)"
            readings.append(reading(end, date, FormCost.date))
            if text[end] == 0x20, let (year, stop) = year(at: end + 1) { readings.append(reading(stop, "\(date) \(year)", FormCost.date)) }
        }
        guard (0..<4).allSatisfy({ text.isDigit(start + $0) }), !text.isDigit(start + 4) else { return readings }
        let value = (0..<4).reduce(0) { $0 * 10 + Int(text[start + $1]) - 0x30 }
        // 1980s
        if (1100...2099).contains(value), value % 10 == 0, value % 100 != 0, text.has("s", at: start + 4), !text.isLetter(start + 5) {
            readings.append(reading(start + 5, EnglishSpelling.year(value).dropLast() + "ies", FormCost.date))
        }
        if (1900...2099).contains(value), !text.isLetter(start + 4), !text.has(",.-/:", at: start + 4) || !text.isDigit(start + 5) {
            readings.append(reading(start + 4, EnglishSpelling.year(value), FormCost.measure))
        }
        if let iso = iso(value, at: start) { readings.append(iso) }
        return readings
    }

    private func iso(_ year: Int, at start: Int) -> FormReading? {
        let sign = text[start + 4]
        guard sign == 0x2D || sign == 0x2F || sign == 0x2E else { return nil }
        var at = start + 5
        var parts: [Int] = []
        for _ in 0..<2 {
            var value = 0
            let first = at
            while at - first < 2, text.isDigit(at) {
                value = value * 10 + Int(text[at]) - 0x30
                at += 1
            }
            guard at > first else { return nil }
            parts.append(value)
            if parts.count == 1 {
                guard text[at] == sign else { return nil }
                at += 1
            }
        }
        guard (1...12).contains(parts[0]), (1...31).contains(parts[1]), !text.isDigit(at) else { return nil }
        let day = EnglishSpelling.ordinal(EnglishSpelling.pair(parts[1]))
        return reading(at, "the \(day) of \(Self.monthNames[parts[0] - 1]) \(EnglishSpelling.year(year))", FormCost.date)
    }

    private static let dayparts = FormWords([("a.m.", "AM"), ("am", "AM"), ("p.m.", "PM"), ("pm", "PM"), ("a.m", "AM"), ("p.m", "PM")])
    private static let zones = FormWords([("est", "EST"), ("gmt", "GMT"), ("pst", "PST"), ("utc", "UTC"), ("cst", "CST"), ("edt", "EDT")])

    /// 12:30 a.m. est: twelve thirty AM EST; 02:00: two o'clock.
    func times(at start: Int) -> [FormReading] {
        guard let hour = clock(at: start, atMost: 24) else { return [] }
        var minute: (value: Int, end: Int)?
        if text.has(":.", at: hour.end), text.isDigit(hour.end + 2) { minute = clock(at: hour.end + 1, atMost: 59) }
        let isColon = minute != nil && text[hour.end] == 0x3A
        var end = minute?.end ?? hour.end
        if isColon, let minute, text[end] == 0x3A, let second = clock(at: end + 1, atMost: 59) {
            let hours = EnglishSpelling.pair(hour.value) + (hour.value == 1 ? " hour " : " hours ")
            let minutes = EnglishSpelling.pair(minute.value) + (minute.value == 1 ? " minute" : " minutes")
            let seconds = EnglishSpelling.pair(second.value) + (second.value == 1 ? " second" : " seconds")
            let part = Self.dayparts.longest(text, at: text.skipSpace(second.end))
            return [
                reading(part?.end ?? second.end, "\(hours)\(minutes) and \(seconds)\(part.map { " " + $0.value } ?? "")", FormCost.measure)
            ]
        }
        guard !text.isDigit(end), !(text[end] == 0x3A && text.isDigit(end + 1)) else { return [] }
        let daypart = Self.dayparts.longest(text, at: text.skipSpace(end))
        guard isColon || daypart != nil else { return [] }
        var spoken = EnglishSpelling.pair(hour.value)
        if let minute, minute.value > 0 {
            spoken += (minute.value < 10 ? " oh " : " ") + EnglishSpelling.pair(minute.value)
        } else if daypart == nil {
            spoken += " o'clock"
        }
        if let daypart {
            spoken += " " + daypart.value
            end = daypart.end
        }
        if let zone = Self.zones.longest(text, at: text.skipSpace(end)) {
            spoken += " " + zone.value
            end = zone.end
        }
        return [reading(end, spoken, FormCost.measure)]
    }

    private func clock(at start: Int, atMost limit: Int) -> (value: Int, end: Int)? {
        var value = 0
        var at = start
        while at - start < 2, text.isDigit(at) {
            value = value * 10 + Int(text[at]) - 0x30
            at += 1
        }
        return at > start && value <= limit && !text.isDigit(at) ? (value, at) : nil
    }
}
