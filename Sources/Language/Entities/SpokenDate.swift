/// Days: 明天, 下周三, 3月15号, 下个月十五号, "next friday", "the 15th", "15 de marzo", 2026-03-01.
///
/// A day of the month that has passed means next month; a month and day passed by more than half a year, next year.
struct SpokenDate {
    let text: HeardText
    let end: Int
    let language: String
    let today: CivilDate

    typealias Found = (date: CivilDate, end: Int)

    static func find(_ text: HeardText, in range: Range<Int>, language: String, today: CivilDate) -> (date: CivilDate, range: Range<Int>)? {
        let reader = SpokenDate(text: text, end: range.upperBound, language: language, today: today)
        var refused: (date: CivilDate, range: Range<Int>)?
        var at = range.lowerBound
        while at < range.upperBound {
            if let found = reader.read(at) {
                // 今天不行，明天吧
                guard Self.refused.contains(text, at: reader.past(found.end), to: range.upperBound) != nil else {
                    return (found.date, at..<found.end)
                }
                refused = refused ?? (found.date, at..<found.end)
                at = found.end
                continue
            }
            // Neither the inside of a number nor of a word begins a day: of 二月二十九号 in a common year 九号 is not left.
            if text.isDigit(at) {
                while at < range.upperBound, text.isDigit(at) { at += 1 }
            } else if text.isLetter(at) {
                while at < range.upperBound, text.isLetter(at) { at += 1 }
            } else if HanNumber.begins(text[at]) {
                while at < range.upperBound, HanNumber.begins(text[at]) { at += 1 }
            } else {
                at += 1
            }
        }
        return refused ?? reader.alone(in: range)
    }

    private static let refused = WordTable<Bool>(words: [
        "不行", "不可以", "不得", "不方便", "没空", "没时间", "来不了", "唔得", "唔得闲", "冇空", "冇时间", "won't work", "doesn't work", "is no good", "no puedo",
        "no me va bien",
    ])

    private func read(_ at: Int) -> Found? {
        if text.isLetter(at) { return relative(at) ?? latin(at) }
        return written(at) ?? relative(at) ?? week(at) ?? han(at) ?? (text.isDigit(at) ? latin(at) : nil)
    }

    /// Nothing but a number: the day of a month, or YYYYMMDD.
    private func alone(in range: Range<Int>) -> (date: CivilDate, range: Range<Int>)? {
        let all = text.withoutLead(range, Self.articles)
        guard let number = SpokenNumber.read(text, at: all.lowerBound, to: all.upperBound, language: language),
            number.end == all.upperBound,
            let whole = number.whole, !number.isArticle
        else { return nil }
        if number.digits == 8 {
            return CivilDate(year: Int(whole / 10_000), month: Int(whole / 100 % 100), day: Int(whole % 100)).map { ($0, all) }
        }
        guard (1...31).contains(whole) else { return nil }
        return comingDay(Int(whole)).map { ($0, all) }
    }

    private static let articles = WordTable<Bool>(words: ["the", "el", "día", "on", "on the", "it's", "是", "系", "es"])

    func small(_ at: Int, _ bounds: ClosedRange<Int64>) -> (value: Int, end: Int)? {
        SpokenNumber.small(text, at: at, to: end, language: language, in: bounds)
    }

    func past(_ at: Int) -> Int { text.skipSpaces(at, to: end) }
}

// MARK: - What was meant

extension SpokenDate {
    /// The next day with that number, today counted.
    func comingDay(_ day: Int) -> CivilDate? {
        var (year, month) = (today.year, today.month)
        if day < today.day { (year, month) = Self.month(after: (year, month)) }
        for _ in 0..<3 {
            if let date = CivilDate(year: year, month: month, day: day) { return date }
            (year, month) = Self.month(after: (year, month))
        }
        return nil
    }

    func monthDay(_ month: Int, _ day: Int) -> CivilDate? {
        if let date = CivilDate(year: today.year, month: month, day: day), today.daysSince1970 - date.daysSince1970 <= 180 { return date }
        return CivilDate(year: today.year + 1, month: month, day: day)
    }

    /// A day of this week or of one before or after it; weeks begin on Monday.
    func weekday(_ day: Int, weeks: Int) -> CivilDate { today.adding(days: day - today.weekday + 7 * weeks) }

    /// The next such day; `after` leaves today out.
    func coming(_ day: Int, afterToday: Bool = false) -> CivilDate {
        let days = (day - today.weekday + 7) % 7
        return today.adding(days: days == 0 && afterToday ? 7 : days)
    }

    static func month(after date: (year: Int, month: Int), by months: Int = 1) -> (year: Int, month: Int) {
        let count = date.year * 12 + date.month - 1 + months
        return (count / 12, count % 12 + 1)
    }
}

// MARK: - Written and relative days

extension SpokenDate {
    /// 2026-03-01, 2026/3/1, 2026.3.1; 3/15, which is 15/3 in Spanish.
    private func written(_ at: Int) -> Found? {
        guard let first = number(at), !text.isDigit(at - 1) else { return nil }
        let mark = text[first.end]
        guard mark == 0x2D || mark == 0x2F || mark == 0x2E, let second = number(first.end + 1) else { return nil }
        if first.digits == 4 {
            guard text[second.end] == mark, let third = number(second.end + 1),
                let date = CivilDate(year: first.value, month: second.value, day: third.value)
            else { return nil }
            return (date, third.end)
        }
        guard mark == 0x2F, first.digits <= 2, second.digits <= 2 else { return nil }
        let spanish = language.hasPrefix("es")
        let (month, day) = spanish ? (second.value, first.value) : (first.value, second.value)
        if text[second.end] == mark, let third = number(second.end + 1), third.digits == 4 {
            return CivilDate(year: third.value, month: month, day: day).map { ($0, third.end) }
        }
        return monthDay(month, day).map { ($0, second.end) }
    }

    private func number(_ at: Int) -> (value: Int, digits: Int, end: Int)? {
        var (value, next) = (0, at)
        while next < end, next - at < 5, text.isDigit(next) {
            value = value * 10 + Int(text[next] - 0x30)
            next += 1
        }
        return next == at || text.isDigit(next) ? nil : (value, next - at, next)
    }

    private static let days = WordTable<Int>([
        ("大前天", -3), ("前天", -2), ("前日", -2), ("昨天", -1), ("昨日", -1), ("昨儿", -1), ("昨晚", -1), ("寻晚", -1), ("琴晚", -1), ("前晚", -2), ("后晚", 2),
        ("寻日", -1), ("琴日", -1), ("噙日", -1),
        ("今天", 0), ("今日", 0), ("今儿", 0), ("今晚", 0), ("今早", 0), ("今朝", 0), ("当天", 0), ("明天", 1), ("明日", 1), ("明儿", 1), ("明早", 1), ("明晚", 1),
        ("明朝", 1), ("听日", 1), ("听晚", 1), ("听朝", 1), ("后天", 2), ("后日", 2), ("后儿", 2), ("后朝", 2), ("大后天", 3), ("大后日", 3), ("大大后天", 4),
        ("today", 0), ("tonight", 0), ("tomorrow", 1), ("yesterday", -1), ("day after tomorrow", 2), ("the day after tomorrow", 2),
        ("day before yesterday", -2),
        ("the day before yesterday", -2), ("hoy", 0), ("mañana", 1), ("pasado mañana", 2), ("ayer", -1), ("anteayer", -2),
        ("antes de ayer", -2), ("anoche", -1),
    ])
    private static let ahead = WordTable<Bool>(words: ["in", "en", "dentro de"])
    private static let fromNow = WordTable<Int>([("from now", 1), ("from today", 1), ("later", 1), ("ago", -1)])
    private static let since = WordTable<Bool>(words: ["hace"])
    /// 过两天
    private static let passing = WordTable<Bool>(words: ["过", "再过"])
    private static let hanUnits = WordTable<Int>([("天", 1), ("日", 1), ("周", 7), ("个星期", 7), ("个礼拜", 7)])
    private static let dayUnits = WordTable<Int>([
        ("天后", 1), ("天之后", 1), ("天以后", 1), ("日后", 1), ("日之后", 1), ("日以后", 1), ("天前", -1), ("天之前", -1), ("天以前", -1), ("日前", -1), ("日之前", -1),
        ("周后", 7), ("周之后", 7), ("个星期后", 7), ("个星期之后", 7), ("个礼拜后", 7), ("周前", -7), ("个星期前", -7),
    ])
    private static let latinUnits = WordTable<Int>([
        ("days", 1), ("day", 1), ("días", 1), ("día", 1), ("weeks", 7), ("week", 7), ("semanas", 7), ("semana", 7),
    ])

    /// 明天, 三天后, "in three days".
    private func relative(_ at: Int) -> Found? {
        if let (days, stop) = Self.days.match(text, at: at, to: end) {
            // "la mañana" is the morning.
            if text[at] == 0x6D, text[at - 2] == 0x61, text[at - 3] == 0x6C { return nil }
            return (today.adding(days: days), stop)
        }
        if let found = named(at) { return found }
        if let stop = Self.since.contains(text, at: at, to: end), let number = small(past(stop), 1...1000),
            let (unit, last) = Self.latinUnits.match(text, at: past(number.end), to: end)
        {
            return (today.adding(days: -number.value * unit), last)
        }
        if let stop = Self.passing.contains(text, at: at, to: end), let number = small(stop, 1...1000),
            let (unit, last) = Self.hanUnits.match(text, at: past(number.end), to: end)
        {
            return (today.adding(days: number.value * unit), last)
        }
        if let stop = Self.ahead.contains(text, at: at, to: end) {
            guard let number = small(past(stop), 1...1000), let (unit, last) = Self.latinUnits.match(text, at: past(number.end), to: end)
            else { return nil }
            return (today.adding(days: number.value * unit), last)
        }
        // "two days from now"
        if text.isLetter(at) || text.isDigit(at), !text.isLetter(at - 1), let number = small(at, 1...1000),
            let (unit, last) = Self.latinUnits.match(text, at: past(number.end), to: end),
            let (sign, stop) = Self.fromNow.match(text, at: past(last), to: end)
        {
            return (today.adding(days: sign * number.value * unit), stop)
        }
        if !text.isLetter(at), let number = small(at, 1...1000), let (unit, last) = Self.dayUnits.match(text, at: past(number.end), to: end)
        {
            return (today.adding(days: number.value * unit), last)
        }
        return nil
    }
}
