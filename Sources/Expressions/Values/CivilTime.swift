/// A moment as a calendar and a clock show it, in UTC or in a zone that is some seconds away.
struct CivilTime {
    let year: Int64
    /// 1 ... 12.
    let month: Int64
    /// 1 ... 31.
    let day: Int64
    let secondOfDay: Int64
    /// 0 is Sunday.
    let weekday: Int64
    /// 0 ... 365.
    let dayOfYear: Int64

    init(_ timestamp: Timestamp, secondsFromUTC: Int64 = 0) {
        let local = timestamp.seconds &+ secondsFromUTC
        let days = (local - ((local % 86_400) + 86_400) % 86_400) / 86_400
        secondOfDay = local - days * 86_400
        (year, month, day) = Self.date(ofDay: days)
        weekday = ((days + 4) % 7 + 7) % 7
        dayOfYear = days - Self.day(ofYear: year, month: 1, day: 1)
    }

    /// Days since 1970-01-01 of a date of the Gregorian calendar (Howard Hinnant's algorithm).
    static func day(ofYear year: Int64, month: Int64, day: Int64) -> Int64 {
        let y = month <= 2 ? year - 1 : year
        let era = (y >= 0 ? y : y - 399) / 400
        let yearOfEra = y - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * 146_097 + dayOfEra - 719_468
    }

    static func date(ofDay day: Int64) -> (year: Int64, month: Int64, day: Int64) {
        let z = day + 719_468
        let era = (z >= 0 ? z : z - 146_096) / 146_097
        let dayOfEra = z - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shifted = (5 * dayOfYear + 2) / 153
        let month = shifted + (shifted < 10 ? 3 : -9)
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shifted + 2) / 5 + 1)
    }
}
