extension SpokenLanguage {
    /// A day: `明天，3月15号` when it is near today, else `3月15号星期天`, with the year when that is not today's.
    public func date(_ date: CivilDate, relativeTo today: CivilDate?) -> String {
        let plain = monthAndDay(date, withYear: date.year != today?.year)
        if let today, let near = words.days[date.daysSince1970 - today.daysSince1970] { return near + words.pause + plain }
        let weekday = words.weekdays[date.weekday - 1]
        switch words.family {
        case .chinese: return plain + weekday
        case .english, .spanish: return weekday + ", " + plain
        }
    }

    private func monthAndDay(_ date: CivilDate, withYear: Bool) -> String {
        switch words.family {
        case .chinese:
            (withYear ? "\(date.year)\(words.year)" : "") + "\(date.month)\(words.month)\(date.day)\(words.day)"
        case .english:
            "\(words.months[date.month - 1]) \(date.day)" + (withYear ? ", \(date.year)" : "")
        case .spanish:
            "\(date.day) de \(words.months[date.month - 1])" + (withYear ? " de \(date.year)" : "")
        }
    }
}
