/// Chinese days.
extension SpokenDate {
    private static let weeks = WordTable<Int>([
        ("下下个", 2), ("下下", 2), ("下个", 1), ("下一个", 1), ("下", 1), ("上个", -1), ("上", -1), ("上上", -2), ("上上个", -2), ("这个", 0), ("这", 0),
        ("本", 0), ("今个", 0), ("呢个", 0),
        ("嗰个", 0),
    ])
    private static let weekWords = WordTable<Bool>(words: ["周", "星期", "礼拜", "拜"])
    private static let weekdays: [UInt32: Int] = {
        var table: [UInt32: Int] = [:]
        for (index, scalar) in "一二三四五六日".unicodeScalars.enumerated() { table[scalar.value] = index + 1 }
        for digit in 1...6 { table[0x30 + UInt32(digit)] = digit }
        table[0x5929] = 7  // 天
        return table
    }()

    /// 下周三, 呢个礼拜五, 星期六.
    func week(_ at: Int) -> (date: CivilDate, end: Int)? {
        let week = Self.weeks.match(text, at: at, to: end)
        let start = week.map { past($0.end) } ?? at
        guard let stop = Self.weekWords.contains(text, at: start, to: end), stop < end, let day = Self.weekdays[text[stop]] else {
            return nil
        }
        guard !text.isDigit(stop + 1) else { return nil }
        return (week.map { weekday(day, weeks: $0.value) } ?? coming(day), stop + 1)
    }

    private static let years = WordTable<Int>([
        ("前年", -2), ("去年", -1), ("旧年", -1), ("上年", -1), ("今年", 0), ("本年", 0), ("明年", 1), ("出年", 1), ("下年", 1), ("后年", 2),
    ])
    private static let months = WordTable<Int>([
        ("下下个月", 2), ("下个月", 1), ("下月", 1), ("下一个月", 1), ("这个月", 0), ("这月", 0), ("本月", 0), ("今个月", 0), ("呢个月", 0), ("当月", 0), ("上个月", -1),
        ("上月", -1),
    ])

    /// 二零二六年三月十五日, 明年三月一号, 3月15号, 下个月15号, 15号.
    func han(_ at: Int) -> (date: CivilDate, end: Int)? {
        var next = at
        var year: Int?
        if let (offset, stop) = Self.years.match(text, at: at, to: end) {
            year = today.year + offset
            next = past(stop)
        } else if let (offset, stop) = Self.months.match(text, at: at, to: end) {
            let month = Self.month(after: (today.year, today.month), by: offset)
            guard let day = dayNumber(stop, marked: false), let date = CivilDate(year: month.year, month: month.month, day: day.value)
            else { return nil }
            return (date, day.end)
        } else if HanNumber.begins(text[at]) || text.isDigit(at), let number = small(at, 0...9999), text[past(number.end)] == 0x5E74,
            number.end < end
        {
            guard let full = Self.fullYear(number.value) else { return nil }
            year = full
            next = past(past(number.end) + 1)
        }
        if let month = small(next, 1...12), text[past(month.end)] == 0x6708, month.end < end {
            var after = past(month.end) + 1
            if text[after] == 0x4EFD { after += 1 }
            guard let day = dayNumber(after, marked: false) else { return nil }
            let date = year.map { CivilDate(year: $0, month: month.value, day: day.value) } ?? monthDay(month.value, day.value)
            return date.map { ($0, day.end) }
        }
        // The 30th of February is no 30th of another month.
        guard year == nil, !text.isSpace(at), !Self.monthWords.contains(text[at - 1]), let day = dayNumber(at, marked: true) else {
            return nil
        }
        return comingDay(day.value).map { ($0, day.end) }
    }

    private static let monthWords: Set<UInt32> = [0x6708, 0x4EFD]
    private static let dayWords: Set<UInt32> = [0x53F7, 0x65E5]
    private static let places = Set("楼线院门房".unicodeScalars.map(\.value))

    /// A day of the month; `marked` asks for 号 or 日 after it, and no 楼 after that.
    private func dayNumber(_ at: Int, marked: Bool) -> (value: Int, end: Int)? {
        guard let day = small(past(at), 1...31) else { return nil }
        let next = past(day.end)
        if next < end, Self.dayWords.contains(text[next]) {
            return marked && Self.places.contains(text[next + 1]) ? nil : (day.value, next + 1)
        }
        return marked ? nil : day
    }

    /// 26 and 二六 are 2026.
    private static func fullYear(_ number: Int) -> Int? {
        number >= 1000 ? number : number < 100 ? 2000 + number : nil
    }
}
