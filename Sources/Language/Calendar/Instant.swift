/// A moment, and how far local time is from UTC there: `2026-03-01T09:00:00+08:00`.
public struct Instant: Sendable, Hashable, Comparable, CustomStringConvertible {
    /// Seconds since 1970-01-01T00:00:00Z.
    public let seconds: Int64
    /// Seconds that local time is ahead of UTC.
    public let offset: Int

    /// Kept within the years 1 to 9999 and within a day of UTC.
    public init(seconds: Int64, offset: Int = 0) {
        self.seconds = min(max(seconds, -62_135_510_400), 253_402_214_400)
        self.offset = min(max(offset, -86_399), 86_399)
    }

    /// Reads RFC 3339: `2026-03-01T09:00:00+08:00`, `2026-03-01T01:00:00.5Z`. Nil when it is not that.
    public init?(_ text: String) {
        let bytes = Array(text.utf8.prefix(64))
        guard bytes.count >= 20, text.utf8.count <= 64, let date = CivilDate(String(decoding: bytes[0..<10], as: UTF8.self)),
            [0x54, 0x74, 0x20].contains(bytes[10]), let time = CivilTime(String(decoding: bytes[11..<16], as: UTF8.self)),
            bytes[16] == 58, let second = Self.twoDigits(bytes, 17), second <= 60
        else { return nil }
        var index = 19
        if bytes[index] == 46 {
            index += 1
            let start = index
            while index < bytes.count, (48...57).contains(bytes[index]) { index += 1 }
            guard index > start else { return nil }
        }
        guard index < bytes.count else { return nil }
        var offset = 0
        switch bytes[index] {
        case 0x5A, 0x7A:
            guard index + 1 == bytes.count else { return nil }
        case 0x2B, 0x2D:
            guard bytes.count == index + 6, bytes[index + 3] == 58, let hours = Self.twoDigits(bytes, index + 1),
                let minutes = Self.twoDigits(bytes, index + 4), hours <= 23, minutes <= 59
            else { return nil }
            offset = (hours * 60 + minutes) * 60 * (bytes[index] == 0x2D ? -1 : 1)
        default: return nil
        }
        let local = Int64(date.daysSince1970) * 86_400 + Int64(time.hour * 3600 + time.minute * 60 + min(second, 59))
        self.init(seconds: local - Int64(offset), offset: offset)
    }

    public var localDate: CivilDate { CivilDate(daysSince1970: Int((local - secondOfDay) / 86_400)) }

    public var localTime: CivilTime {
        let minute = Int(secondOfDay / 60)
        return CivilTime(hour: minute / 60, minute: minute % 60) ?? .midnight
    }

    public func adding(seconds more: Int64) -> Instant {
        Instant(seconds: seconds.addingReportingOverflow(more).overflow ? (more < 0 ? .min : .max) : seconds + more, offset: offset)
    }

    public static func < (a: Instant, b: Instant) -> Bool { a.seconds < b.seconds }

    public var description: String {
        let minutes = abs(offset) / 60
        let zone = offset == 0 ? "Z" : "\(offset < 0 ? "-" : "+")\(padded(minutes / 60, 2)):\(padded(minutes % 60, 2))"
        return "\(localDate)T\(localTime):\(padded(Int(secondOfDay % 60), 2))\(zone)"
    }

    private var local: Int64 { seconds + Int64(offset) }
    private var secondOfDay: Int64 { (local % 86_400 + 86_400) % 86_400 }

    private static func twoDigits(_ bytes: [UInt8], _ index: Int) -> Int? {
        guard index + 1 < bytes.count, (48...57).contains(bytes[index]), (48...57).contains(bytes[index + 1]) else { return nil }
        return Int(bytes[index] - 48) * 10 + Int(bytes[index + 1] - 48)
    }
}

extension CivilTime {
    fileprivate static let midnight = CivilTime(minutesOfDay: 0)

    private init(minutesOfDay: Int) {
        hour = minutesOfDay / 60
        minute = minutesOfDay % 60
    }
}
