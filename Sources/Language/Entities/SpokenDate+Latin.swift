/// English and Spanish days.
extension SpokenDate {
    private static func numbered(_ lists: String...) -> [(String, Int)] {
        lists.flatMap { $0.split(separator: " ").enumerated().map { (String($1), $0 + 1) } }
    }

    private static let monthNames = WordTable<Int>(
        numbered(
            "january february march april may june july august september october november december",
            "jan feb mar apr may jun jul aug sep oct nov dec",
            "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre") + [("sept", 9), ("setiembre", 9)])
    private static let weekdayNames = WordTable<Int>(
        numbered("monday tuesday wednesday thursday friday saturday sunday", "lunes martes miércoles jueves viernes sábado domingo"))
    private static let ordinals = WordTable<Int>(
        numbered(
            "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
        ) + [("thirtieth", 30), ("primero", 1)]
            + numbered("first second third fourth fifth sixth seventh eighth ninth").flatMap {
                [("twenty \($0.0)", 20 + $0.1), ("twenty-\($0.0)", 20 + $0.1)]
            }
            + [("thirty first", 31), ("thirty-first", 31)])
    private static let suffixes = WordTable<Bool>(words: ["st", "nd", "rd", "th", "º", "ª", "°"])
    private static let articles = WordTable<Bool>(words: ["the", "el", "el día", "día"])
    private static let of = WordTable<Bool>(words: ["of", "de", "del"])

    private enum Turn: Sendable { case this, next, last, coming }
    private static let turns = WordTable<Turn>([
        ("next", .next), ("this", .this), ("this coming", .this), ("last", .last), ("el próximo", .coming), ("próximo", .coming),
        ("este", .this),
        ("el pasado", .last), ("coming", .this),
    ])
    private static let turnsAfter = WordTable<Turn>([
        ("que viene", .coming), ("próximo", .coming), ("pasado", .last), ("next week", .next), ("de la próxima semana", .next),
        ("de la semana que viene", .next),
    ])

    /// "next friday", "march 15", "the 15th of march", "el 15 de marzo".
    func latin(_ at: Int) -> (date: CivilDate, end: Int)? {
        guard !text.isLetter(at - 1) else { return nil }
        if let (turn, stop) = Self.turns.match(text, at: at, to: end), let found = weekdayName(past(stop), turn) { return found }
        if let found = weekdayName(at, nil) { return found }
        if let (month, stop) = Self.monthNames.match(text, at: at, to: end) { return afterMonth(month, stop) }
        let article = Self.articles.contains(text, at: at, to: end)
        if let article, let found = weekdayName(past(article), nil) { return found }
        guard let day = day(past(article ?? at)) else { return nil }
        var next = past(day.end)
        if let stop = Self.of.contains(text, at: next, to: end) { next = past(stop) }
        if let (month, stop) = Self.monthNames.match(text, at: next, to: end) { return dated(month, day.value, stop) }
        // "15th" is a day by itself, "second" and 15 only after an article.
        guard day.isOrdinal && text.isDigit(past(article ?? at)) || article != nil else { return nil }
        return comingDay(day.value).map { ($0, day.end) }
    }

    private func weekdayName(_ at: Int, _ turn: Turn?) -> (date: CivilDate, end: Int)? {
        guard let (day, stop) = Self.weekdayNames.match(text, at: at, to: end) else { return nil }
        let later = turn == nil ? Self.turnsAfter.match(text, at: past(stop), to: end) : nil
        switch turn ?? later?.value {
        case .next: return (weekday(day, weeks: 1), later?.end ?? stop)
        case .last:
            let date = coming(day)
            return (date.adding(days: -7), later?.end ?? stop)
        case .coming: return (coming(day, afterToday: true), later?.end ?? stop)
        case .this, nil: return dayInMonth(after: stop) ?? (coming(day), stop)
        }
    }

    /// "Sunday, March 15": the day of the month says more.
    private func dayInMonth(after stop: Int) -> (date: CivilDate, end: Int)? {
        let next = text.skipPauses(stop, to: end)
        guard next > stop, next < end, Self.weekdayNames.match(text, at: next, to: end) == nil else { return nil }
        return latin(next)
    }

    private func afterMonth(_ month: Int, _ stop: Int) -> (date: CivilDate, end: Int)? {
        var next = past(stop)
        if let article = Self.articles.contains(text, at: next, to: end) { next = past(article) }
        guard let day = day(next) else { return nil }
        return dated(month, day.value, day.end)
    }

    /// With the year, when one follows.
    private func dated(_ month: Int, _ day: Int, _ stop: Int) -> (date: CivilDate, end: Int)? {
        var next = text.skipPauses(stop, to: end)
        if let of = Self.of.contains(text, at: next, to: end) { next = past(of) }
        if text.isDigit(next), let plain = PlainNumber(text, at: next, to: min(end, next + EntityLimits.number), spanish: false),
            plain.count == 4, plain.fraction == nil,
            let year = plain.whole, let date = CivilDate(year: Int(year), month: month, day: day)
        {
            return (date, plain.end)
        }
        return monthDay(month, day).map { ($0, stop) }
    }

    /// 15, 15th, fifteenth, fifteen.
    private func day(_ at: Int) -> (value: Int, end: Int, isOrdinal: Bool)? {
        if let (day, stop) = Self.ordinals.match(text, at: at, to: end) { return (day, stop, true) }
        if text.isDigit(at) {
            guard !text.isDigit(at - 1), let plain = PlainNumber(text, at: at, to: min(end, at + EntityLimits.number), spanish: false),
                plain.count <= 2, plain.fraction == nil,
                let value = plain.whole, (1...31).contains(value)
            else { return nil }
            let suffix = Self.suffixes.contains(text, at: plain.end, to: end)
            return (Int(value), suffix ?? plain.end, suffix != nil)
        }
        guard text.isLetter(at), let number = small(at, 1...31) else { return nil }
        return (number.value, number.end, false)
    }
}
