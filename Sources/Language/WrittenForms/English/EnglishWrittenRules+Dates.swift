/// Days, years and times of day.
extension EnglishWrittenRules {
    private static let months: Set<String> = [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
    ]

    func dates(at start: Int) -> [FormReading] {
        var readings: [FormReading] = []
        if let day = dayOfMonth(at: start) { readings.append(day) }
        if let part = partOfYear(at: start) { readings.append(part) }
        if Self.months.contains(words[start]) { readings += afterMonth(start) }
        if let year = year(at: start, first: true) {
            if let era = era(at: year.end) { readings.append(reading(era.end, year.digits + era.name, FormCost.date)) }
            if year.isPaired { readings.append(reading(year.end, year.digits, FormCost.date)) }
        } else if let pair = SpelledEnglishNumber.units[words[start]],
            let rest = SpelledEnglishNumber.pair(words, at: start + 1, first: false),
            rest.value >= 10,
            let era = era(at: rest.end)
        {
            readings.append(reading(era.end, "\(pair)\(rest.value)\(era.name)", FormCost.date))
        }
        if let decade = decade(at: start) { readings.append(decade) }
        return readings
    }

    /// july twenty fifth two thousand twelve: july 25 2012; july twenty twelve: july 2012.
    private func afterMonth(_ start: Int) -> [FormReading] {
        let month = words[start]
        var readings: [FormReading] = []
        if let year = year(at: start + 1, first: false) { readings.append(reading(year.end, "\(month) \(year.digits)", FormCost.date)) }
        if words.joins(start + 1), let day = SpelledEnglishNumber.cardinal(words, at: start + 1), let value = day.value,
            (1...31).contains(value),
            month != "may" || day.isOrdinal
        {
            readings.append(reading(day.end, "\(month) \(value)", FormCost.date))
            if let year = year(at: day.end, first: false) {
                readings.append(reading(year.end, "\(month) \(value) \(year.digits)", FormCost.date))
            }
        }
        return readings
    }

    /// the twenty fifth of july twenty twelve: 25 july 2012.
    private func dayOfMonth(at start: Int) -> FormReading? {
        let at = words[start] == "the" ? start + 1 : start
        guard let day = SpelledEnglishNumber.cardinal(words, at: at), day.isOrdinal, let value = day.value, (1...31).contains(value),
            words.next(day.end) == "of", Self.months.contains(words.next(day.end + 1))
        else { return nil }
        let date = "\(value) \(words[day.end + 1])"
        guard let year = year(at: day.end + 2, first: false) else { return reading(day.end + 2, date, FormCost.date) }
        return reading(year.end, "\(date) \(year.digits)", FormCost.date)
    }

    /// nineteen seventy three, nineteen oh five, two thousand three.
    private func year(at start: Int, first: Bool) -> (digits: String, end: Int, isPaired: Bool)? {
        guard first || words.joins(start) else { return nil }
        if let century = SpelledEnglishNumber.pair(words, at: start), (11...20).contains(century.value), century.end == start + 1 {
            let next = words.next(century.end)
            if next == "o" || next == "oh", let unit = SpelledEnglishNumber.units[words.next(century.end + 1)] {
                return ("\(century.value)0\(unit)", century.end + 2, true)
            }
            if let rest = SpelledEnglishNumber.pair(words, at: century.end, first: false), rest.value >= 10 {
                return ("\(century.value)\(rest.value)", rest.end, true)
            }
        }
        guard let number = SpelledEnglishNumber.cardinal(words, at: start), let value = number.value, (1000...2999).contains(value),
            !number.isOrdinal
        else {
            return nil
        }
        return (number.figures, number.end, false)
    }

    private static let eras: [([String], String)] = [
        (["b", "c", "e"], "BCE"), (["b", "c"], "BC"), (["c", "e"], "CE"), (["a", "d"], "AD"), (["bce"], "BCE"), (["bc"], "BC"),
        (["ce"], "CE"), (["ad"], "AD"),
    ]

    private func era(at start: Int) -> (name: String, end: Int)? {
        guard words.joins(start) else { return nil }
        for (phrase, name) in Self.eras { if let end = words.end(of: phrase, at: start) { return (name, end) } }
        return nil
    }

    private static let decades: [String: String] = [
        "twenties": "20s", "thirties": "30s", "forties": "40s", "fifties": "50s", "sixties": "60s", "seventies": "70s", "eighties": "80s",
        "nineties": "90s", "hundreds": "00s",
    ]

    /// nineteen eighties: 1980s; two thousands: 2000s.
    private func decade(at start: Int) -> FormReading? {
        if let end = words.end(of: ["two", "thousands"], at: start) { return reading(end, "2000s", FormCost.date) }
        guard let century = SpelledEnglishNumber.pair(words, at: start), century.end == start + 1, (10...20).contains(century.value),
            let years = Self.decades[words.next(century.end)]
        else { return nil }
        return reading(century.end + 1, "\(century.value)\(years)", FormCost.date)
    }

    /// second quarter of twenty twenty two: Q2 2022; first half of twenty twenty: H1 2020.
    private func partOfYear(at start: Int) -> FormReading? {
        guard let number = SpelledEnglishNumber.ordinals[words[start]].flatMap({ SpelledEnglishNumber.units[$0] }),
            (1...4).contains(number),
            words.next(start + 1) == "quarter" || (words.next(start + 1) == "half" && number < 3), words.next(start + 2) == "of",
            let year = year(at: start + 3, first: false)
        else { return nil }
        return reading(year.end, "\(words[start + 1] == "half" ? "H" : "Q")\(number) \(year.digits)", FormCost.date)
    }

    // MARK: - Times

    func times(at start: Int) -> [FormReading] {
        if let (hour, minute, end) = relative(at: start) { return [time(hour, minute, end)] }
        guard let hour = SpelledEnglishNumber.pair(words, at: start), (1...24).contains(hour.value) else { return [] }
        for clock in [["o'clock"], ["oclock"], ["o'", "clock"], ["o", "clock"]] where words.joins(hour.end) {
            if let end = words.end(of: clock, at: hour.end) { return [time(hour.value, 0, end)] }
        }
        var readings: [FormReading] = []
        let next = words.next(hour.end)
        if next == "o" || next == "oh", let unit = SpelledEnglishNumber.units[words.next(hour.end + 1)], unit > 0 {
            let end = hour.end + 2
            if SpelledEnglishNumber.digit(words.next(end), inside: true) == nil { readings.append(time(hour.value, unit, end)) }
        } else if let minute = SpelledEnglishNumber.pair(words, at: hour.end, first: false), (10...59).contains(minute.value) {
            readings.append(time(hour.value, minute.value, minute.end))
        }
        if daypart(at: hour.end) != nil { readings.append(time(hour.value, 0, hour.end)) }
        return readings
    }

    /// quarter past one, half past three, twenty to eleven, one min to one.
    private func relative(at start: Int) -> (hour: Int, minute: Int, end: Int)? {
        var minutes: Int
        var at = start + 1
        switch words[start] {
        case "quarter": minutes = 15
        case "half": minutes = 30
        default:
            guard let pair = SpelledEnglishNumber.pair(words, at: start), pair.value < 60 else { return nil }
            (minutes, at) = (pair.value, pair.end)
            if ["min", "mins", "minute", "minutes"].contains(words.next(at)) {
                at += 1
            } else if minutes % 5 != 0 {
                return nil
            }
        }
        let word = words.next(at)
        guard ["past", "after", "to", "till", "before"].contains(word),
            let hour = SpelledEnglishNumber.pair(words, at: at + 1, first: false),
            (1...12).contains(hour.value)
        else { return nil }
        if word == "past" || word == "after" { return (hour.value, minutes, hour.end) }
        // Ten to twelve may be a range; with minutes, a quarter or a part of the day it is a time.
        guard words[start] == "quarter" || at > start + 1 || minutes % 5 == 0 && daypart(at: hour.end) != nil else { return nil }
        return (hour.value == 1 ? 12 : hour.value - 1, 60 - minutes, hour.end)
    }

    private func time(_ hour: Int, _ minute: Int, _ end: Int) -> FormReading {
        var written = "\(hour < 10 ? "0" : "")\(hour):\(minute < 10 ? "0" : "")\(minute)"
        var end = end
        if let part = daypart(at: end) {
            written += " " + part.name
            end = part.end
        }
        for zone in ["gmt", "est", "pst", "cst", "mst", "edt", "pdt", "utc"] where words.joins(end) {
            if let stop = words.end(of: [zone], at: end) ?? words.end(of: zone.map { String($0) }, at: end) {
                return reading(stop, "\(written) \(zone)", FormCost.measure)
            }
        }
        return reading(end, written, FormCost.measure)
    }

    private func daypart(at start: Int) -> (name: String, end: Int)? {
        guard words.joins(start) else { return nil }
        for (letter, name) in [("a", "a.m."), ("p", "p.m.")] {
            if let end = words.end(of: [letter, "m"], at: start) ?? words.end(of: [letter + "m"], at: start) { return (name, end) }
        }
        return nil
    }
}
