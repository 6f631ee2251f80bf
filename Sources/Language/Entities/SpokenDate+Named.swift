/// Days that have a name of their own: 月底, 下个月初, 周末, 元旦, "this weekend", "the end of next month", "fin de mes".
extension SpokenDate {
    private enum Name: Sendable {
        /// So many months from now.
        case monthStart(Int), monthEnd(Int)
        case yearEnd
        /// Its Saturday, so many weeks from now.
        case weekend(Int)
        case each(month: Int, day: Int)
    }

    private static let names = WordTable<Name>(
        list(
            .monthEnd(0),
            "月底|月末|月尾|这个月底|这月底|本月底|这个月末|今个月尾|呢个月尾|the end of the month|end of the month|end of this month|the end of this month|month end|fin de mes|finales de mes"
        )
            + list(.monthEnd(1), "下个月底|下月底|下个月末|下月末|下个月尾|下月尾|the end of next month|end of next month")
            + list(.monthStart(0), "月初|月头")
            + list(
                .monthStart(1),
                "下个月初|下月初|下个月头|the beginning of next month|the start of next month|beginning of next month|start of next month")
            + list(.yearEnd, "年底|年末|年尾|今年底|the end of the year|end of the year|fin de año")
            + list(.weekend(0), "周末|这周末|这个周末|本周末|今个周末|呢个周末|this weekend|the weekend|on the weekend|este fin de semana|el fin de semana")
            + list(.weekend(1), "下周末|下个周末|下个礼拜尾|next weekend|el próximo fin de semana")
            + list(.each(month: 1, day: 1), "元旦|new year's day|año nuevo") + list(.each(month: 10, day: 1), "国庆|国庆节|国庆日")
            + list(.each(month: 12, day: 25), "圣诞|圣诞节|christmas|christmas day|navidad"))

    private static func list(_ name: Name, _ words: String) -> [(String, Name)] { words.split(separator: "|").map { (String($0), name) } }

    func named(_ at: Int) -> Found? {
        // 3月底 is not the end of this month.
        guard let (name, stop) = Self.names.match(text, at: at, to: end), !HanNumber.begins(text[at - 1]), !text.isDigit(at - 1) else {
            return nil
        }
        return day(name).map { ($0, stop) }
    }

    private func day(_ name: Name) -> CivilDate? {
        switch name {
        case .monthStart(let months):
            // The first that is still to come.
            let month = Self.month(after: (today.year, today.month), by: max(months, today.day > 1 ? 1 : 0))
            return CivilDate(year: month.year, month: month.month, day: 1)
        case .monthEnd(let months):
            let next = Self.month(after: (today.year, today.month), by: months + 1)
            return CivilDate(year: next.year, month: next.month, day: 1)?.adding(days: -1)
        case .yearEnd: return CivilDate(year: today.year, month: 12, day: 31)
        case .weekend(let weeks): return today.weekday == 7 && weeks == 0 ? today : weekday(6, weeks: weeks)
        case .each(let month, let day):
            guard let date = CivilDate(year: today.year, month: month, day: day), date.daysSince1970 < today.daysSince1970 else {
                return CivilDate(year: today.year, month: month, day: day)
            }
            return CivilDate(year: today.year + 1, month: month, day: day)
        }
    }
}
