/// How long: 三个半小时, 兩個鐘頭, 半個鐘, 三日, "two and a half hours", "an hour and a half", "una hora y media". In seconds.
///
/// A month is taken as 30 days and a year as 365, for a caller who says one means about so long.
struct SpokenDuration {
    private let text: HeardText
    private let end: Int
    private let language: String

    /// The first one said: parts of it that follow each other with ever smaller units (一小时二十分钟) are added.
    static func find(_ text: HeardText, in range: Range<Int>, language: String) -> (seconds: Int64, range: Range<Int>)? {
        let reader = SpokenDuration(text: text, end: range.upperBound, language: language)
        var at = range.lowerBound
        while at < range.upperBound {
            if let found = reader.whole(at) { return (Int64(found.seconds.rounded()), at..<found.end) }
            at = reader.next(after: at)
        }
        return nil
    }

    private struct Part {
        var seconds: Double
        var unit: Double
        var end: Int
    }

    private func whole(_ at: Int) -> Part? {
        guard !text.isLetter(at) || !text.isLetter(at - 1), var sum = part(at, inside: false) else { return nil }
        while let more = part(afterJoin(sum.end), inside: true), more.unit < sum.unit {
            sum = Part(seconds: sum.seconds + more.seconds, unit: more.unit, end: more.end)
        }
        return sum.seconds > 0 && sum.seconds <= Self.longest ? sum : nil
    }

    /// A century.
    private static let longest = 100 * 365 * 86_400.0

    /// Neither the inside of a number nor of a word begins a duration.
    private func next(after start: Int) -> Int {
        var at = start
        if text.isDigit(at) {
            while at < end, text.isDigit(at) || text[at] == 0x2E && text.isDigit(at + 1) { at += 1 }
        } else if text.isLetter(at) {
            while at < end, text.isLetter(at) { at += 1 }
        } else if HanNumber.begins(text[at]) {
            while at < end, HanNumber.begins(text[at]) { at += 1 }
        }
        return max(at, start + 1)
    }

    // MARK: - Words

    private static let minute = 60.0, hour = 3_600.0, day = 86_400.0

    private static let units = WordTable<Double>(
        list(1, "秒|秒钟|second|seconds|sec|secs|segundo|segundos") + list(minute, "分钟|minute|minutes|min|mins|minuto|minutos")
            + list(hour, "小时|钟头|个钟|个钟头|点钟头|个小时|钟|hour|hours|hr|hrs|h|hora|horas")
            + list(day, "天|日|工|day|days|día|días") + list(7 * day, "周|星期|礼拜|个星期|个礼拜|week|weeks|semana|semanas")
            + list(14 * day, "fortnight|fortnights") + list(30 * day, "个月|month|months|mes|meses")
            + list(365 * day, "年|year|years|año|años"))
    /// Units that are only clear behind a larger one: 一小时二十分, "2h 30m".
    private static let inner = WordTable<Double>(list(minute, "分|m") + list(1, "s"))
    /// Said as a whole.
    private static let fixed = WordTable<Double>(
        list(900, "一刻钟|1刻钟|a quarter of an hour|quarter of an hour|a quarter hour|un cuarto de hora|cuarto de hora")
            + list(2_700, "三刻钟|3刻钟|three quarters of an hour|three-quarters of an hour|tres cuartos de hora")
            + list(1_800, "half an hour|half hour|a half hour|a half-hour|half-hour|media hora|半拉小时|半拉钟头")
            + list(43_200, "half a day|half day|medio día")
            + list(302_400, "half a week") + list(15 * day, "half a month|medio mes") + list(182 * day, "half a year|medio año")
            + list(30, "half a minute|medio minuto"))
    /// Numbers that are only said of time and things.
    private static let few = WordTable<Double>(list(2, "a couple of|a couple|couple of|un par de"))
    private static let half = WordTable<Bool>(words: ["半"])
    private static let classifier = WordTable<Bool>(words: ["个", "多个"])
    private static let andHalf = WordTable<Bool>(words: ["and a half", "y media", "y medio"])
    private static let joins = WordTable<Bool>(words: ["又", "零", "加", "and", "y", "con"])
    /// Five minutes, a number on the face of the clock.
    private static let face = WordTable<Bool>(words: ["个字", "只字"])

    private static func list(_ seconds: Double, _ words: String) -> [(String, Double)] {
        words.split(separator: "|").map { (String($0), seconds) }
    }

    // MARK: - Reading

    private func past(_ at: Int) -> Int { text.skipSpaces(at, to: end) }

    private func afterJoin(_ at: Int) -> Int {
        let next = text.skipPauses(at, to: end)
        return Self.joins.contains(text, at: next, to: end).map(past) ?? next
    }

    private func part(_ at: Int, inside: Bool) -> Part? {
        if let (seconds, stop) = Self.fixed.match(text, at: at, to: end) { return Part(seconds: seconds, unit: seconds, end: stop) }
        if let half = halfUnit(at) { return half }
        guard let number = number(at), number.value >= 0 else { return nil }
        let next = past(number.end)
        if let stop = Self.face.contains(text, at: next, to: end) { return Part(seconds: number.value * 300, unit: 300, end: stop) }
        // 三个半小时, "two and a half hours"
        let counted = Self.classifier.contains(text, at: next, to: end) ?? next
        if let stop = Self.half.contains(text, at: counted, to: end), let unit = unit(stop, inside: inside) {
            return Part(seconds: (number.value + 0.5) * unit.seconds, unit: unit.seconds, end: unit.end)
        }
        if let stop = Self.andHalf.contains(text, at: next, to: end), let unit = unit(past(stop), inside: inside) {
            return Part(seconds: (number.value + 0.5) * unit.seconds, unit: unit.seconds, end: unit.end)
        }
        guard let unit = unit(next, inside: inside), !isYear(number.value, unit.seconds) else { return nil }
        // 两天半, 两小时半, "an hour and a half"
        let after = Self.half.contains(text, at: unit.end, to: end) ?? Self.andHalf.contains(text, at: past(unit.end), to: end)
        return Part(seconds: (number.value + (after == nil ? 0 : 0.5)) * unit.seconds, unit: unit.seconds, end: after ?? unit.end)
    }

    /// 半小时, 半个钟头, 半天; 个半钟 is one and a half.
    private func halfUnit(_ at: Int) -> Part? {
        let counted = text[at] == 0x4E2A ? at + 1 : at
        guard let stop = Self.half.contains(text, at: counted, to: end) else { return nil }
        let unit = unit(stop, inside: false) ?? Self.classifier.contains(text, at: stop, to: end).flatMap { self.unit($0, inside: false) }
        return unit.map { Part(seconds: (counted > at ? 1.5 : 0.5) * $0.seconds, unit: $0.seconds, end: $0.end) }
    }

    private func number(_ at: Int) -> (value: Double, end: Int)? {
        if let (value, stop) = Self.few.match(text, at: at, to: end) { return (value, stop) }
        // 两三天 is no 23 days.
        guard let number = SpokenNumber.read(text, at: at, to: end, language: language), number.digits < 2 || text.isDigit(at) else {
            return nil
        }
        return (number.value, number.end)
    }

    private func unit(_ at: Int, inside: Bool) -> (seconds: Double, end: Int)? {
        if let (seconds, stop) = Self.units.match(text, at: at, to: end) {
            // 三日元 is money, 三天津人 nobody's.
            return text[stop] == 0x5143 && stop < end ? nil : (seconds, stop)
        }
        guard inside, let (seconds, stop) = Self.inner.match(text, at: at, to: end) else { return nil }
        return (seconds, stop)
    }

    /// 2026年 is a year, not so many of them.
    private func isYear(_ value: Double, _ unit: Double) -> Bool { unit == 365 * Self.day && value > 100 }
}
