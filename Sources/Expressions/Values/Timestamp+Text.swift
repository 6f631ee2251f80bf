extension Timestamp: CustomStringConvertible {
    /// RFC 3339 in UTC, with as many digits of the second as it needs: `2026-11-23T08:30:00.5Z`.
    public var description: String {
        let civil = CivilTime(self)
        let time = civil.secondOfDay
        let date = padded(civil.year, 4) + "-" + padded(civil.month, 2) + "-" + padded(civil.day, 2)
        let clock = padded(time / 3_600, 2) + ":" + padded(time / 60 % 60, 2) + ":" + padded(time % 60, 2)
        return date + "T" + clock + fraction(Int64(nanos)) + "Z"
    }

    /// Reads RFC 3339: `2026-11-23T16:30:00+08:00`.
    public init?(_ text: String) {
        var scanner = DigitScanner(text)
        guard let year = scanner.digits(4), scanner.skip("-"), let month = scanner.digits(2), scanner.skip("-"),
            let day = scanner.digits(2), scanner.skip("T") || scanner.skip("t"),
            let hour = scanner.digits(2), scanner.skip(":"), let minute = scanner.digits(2), scanner.skip(":"),
            let second = scanner.digits(2), let nanos = scanner.fraction(), let offset = scanner.zone(), scanner.isAtEnd,
            (1...12).contains(month), day >= 1, hour < 24, minute < 60, second < 60
        else { return nil }
        let days = CivilTime.day(ofYear: year, month: month, day: day)
        // The 31st of a short month would come out as another date.
        guard CivilTime.date(ofDay: days) == (year, month, day) else { return nil }
        self.init(seconds: days * 86_400 + hour * 3_600 + minute * 60 + second - offset, nanos: Int32(nanos))
    }
}

/// `.5` for 500,000,000 nanoseconds, nothing for none.
func fraction(_ nanos: Int64) -> String {
    if nanos == 0 { return "" }
    var digits = padded(nanos, 9)
    while digits.utf8.last == UInt8(ascii: "0") { digits.removeLast() }
    return "." + digits
}

func padded(_ number: Int64, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
}

/// Reads fixed forms such as dates and zone offsets.
struct DigitScanner {
    private let bytes: [UInt8]
    private var place = 0

    init(_ text: String) { bytes = Array(text.utf8) }

    var isAtEnd: Bool { place == bytes.count }

    mutating func skip(_ byte: Unicode.Scalar) -> Bool {
        guard place < bytes.count, UInt32(bytes[place]) == byte.value else { return false }
        place += 1
        return true
    }

    /// Exactly `count` digits.
    mutating func digits(_ count: Int) -> Int64? {
        guard bytes.count - place >= count else { return nil }
        var number: Int64 = 0
        for byte in bytes[place..<place + count] {
            guard (48...57).contains(byte) else { return nil }
            number = number * 10 + Int64(byte - 48)
        }
        place += count
        return number
    }

    /// `.5` in nanoseconds; 0 when there is no point.
    mutating func fraction() -> Int64? {
        guard skip(".") else { return 0 }
        var (nanos, scale, any): (Int64, Int64, Bool) = (0, 100_000_000, false)
        while place < bytes.count, (48...57).contains(bytes[place]) {
            nanos += Int64(bytes[place] - 48) * scale
            scale /= 10
            any = true
            place += 1
        }
        return any ? nanos : nil
    }

    /// `Z` or `+08:00`, in seconds.
    mutating func zone() -> Int64? { skip("Z") || skip("z") ? 0 : offset(signed: true) }

    /// `+08:00`, `-02:30`; `08:00` too unless a sign is asked for.
    mutating func offset(signed: Bool) -> Int64? {
        let negative = skip("-")
        if !negative, !skip("+"), signed { return nil }
        guard let hours = digits(2), skip(":"), let minutes = digits(2), hours < 24, minutes < 60 else { return nil }
        return (hours * 3_600 + minutes * 60) * (negative ? -1 : 1)
    }
}
