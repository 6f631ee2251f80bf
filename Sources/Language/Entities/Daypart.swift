/// A part of the day, and the hour a clock of twelve shows in it: 下午 makes three 15:00.
enum Daypart: Sendable {
    /// 凌晨, 上午, 中午, 下午, 晚上 and 夜里, which has two sides.
    case early, morning, noon, afternoon, evening, night

    static let words = WordTable<Daypart>(
        list(.early, "凌晨|半夜|深夜|de la madrugada")
            + list(.morning, "早上|早晨|清晨|上午|朝早|朝头早|上昼|早|今早|明早|听朝|am|a.m.|a.m|a m|a. m.|in the morning|de la mañana")
            + list(.noon, "中午|正午|晌午|at noon|del mediodía")
            + list(.afternoon, "下午|下昼|晏昼|傍晚|午后|后晌|pm|p.m.|p.m|p m|p. m.|in the afternoon|this afternoon|in the evening|de la tarde")
            + list(.evening, "晚上|夜晚|夜晚黑|晚|今晚|明晚|听晚|晚间|at night|tonight|de la noche|this evening") + list(.night, "夜里|夜间"))

    private static func list(_ part: Daypart, _ words: String) -> [(String, Daypart)] {
        words.split(separator: "|").map { (String($0), part) }
    }

    /// The hour of the day for an hour said; 13 and later stand as they are.
    func hour(_ said: Int) -> Int {
        guard said <= 12 else { return said % 24 }
        switch self {
        case .early, .morning: return said == 12 && self.isBeforeNoon ? 0 : said
        case .noon: return said <= 3 ? said + 12 : said
        case .afternoon: return said == 12 ? 12 : said + 12
        case .evening: return said == 12 || said == 0 ? 0 : said <= 3 ? said : said + 12
        case .night: return said == 12 ? 0 : said < 6 ? said : said + 12
        }
    }

    private var isBeforeNoon: Bool {
        switch self {
        case .early, .morning: true
        default: false
        }
    }
}
