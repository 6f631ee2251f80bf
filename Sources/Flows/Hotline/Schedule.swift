public import Language

/// When something is open: `weekdays 08:30-17:30; sat 09:00-12:00`.
public struct Schedule: Sendable, Hashable {
    struct Span: Sendable, Hashable {
        /// Monday is 1; empty on `daily`, which also holds on holidays.
        let weekdays: Set<Int>
        let daily: Bool
        /// Minutes of the day; the end may be past midnight (22:00-06:00 is 1320..<1800).
        let minutes: Range<Int>
    }

    public static let always = Schedule(
        text: "daily 00:00-24:00", spans: [Span(weekdays: Set(1...7), daily: true, minutes: 0..<1440)], holidays: [])
    public static let never = Schedule(text: "", spans: [], holidays: [])

    /// As it was written.
    public let text: String
    let spans: [Span]
    public let holidays: Set<CivilDate>

    /// Whether it is open at a moment, in the local time of that moment.
    public func isOpen(at now: Instant) -> Bool {
        let today = now.localDate
        let minute = now.localTime.hour * 60 + now.localTime.minute
        return spans.contains { span in
            (covers(span, on: today) && span.minutes.contains(minute))
                || (covers(span, on: today.adding(days: -1)) && span.minutes.contains(minute + 1440))
        }
    }

    /// When it is open in the time after a moment, in seconds from then.
    public func spans(from start: Instant, seconds: Double) -> [Range<Double>] {
        var spans: [Range<Double>] = []
        var opened: Double?
        // Hours begin and end with a minute.
        for minute in 0..<Int((seconds / 60).rounded(.up)) {
            let time = Double(minute) * 60
            let isOpen = isOpen(at: start.adding(seconds: Int64(time)))
            if isOpen, opened == nil { opened = time }
            if !isOpen, let from = opened {
                spans.append(from..<time)
                opened = nil
            }
        }
        if let opened { spans.append(opened..<max(opened, seconds)) }
        return spans
    }

    private func covers(_ span: Span, on date: CivilDate) -> Bool {
        span.daily || (span.weekdays.contains(date.weekday) && !holidays.contains(date))
    }
}

extension Schedule {
    /// Reads `daily 00:00-24:00`, `weekdays 08:30-17:30; sat 09:00-12:00`, `mon-thu 09:00-18:00`, `mon,wed 10:00-12:00`; nil when it is none of these.
    public init?(_ text: String, holidays: Set<CivilDate>) {
        var spans: [Span] = []
        for part in text.split(separator: ";") {
            let words = part.split(separator: " ")
            guard words.count == 2, let days = Self.days(words[0]), let minutes = Self.minutes(words[1]) else { return nil }
            spans.append(Span(weekdays: days, daily: words[0] == "daily", minutes: minutes))
        }
        guard !spans.isEmpty else { return nil }
        self.text = text
        self.spans = spans
        self.holidays = holidays
    }

    private static let names = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]

    private static func days(_ text: Substring) -> Set<Int>? {
        switch text {
        case "daily": return Set(1...7)
        case "weekdays": return Set(1...5)
        case "weekends": return [6, 7]
        default: break
        }
        var days: Set<Int> = []
        for item in text.split(separator: ",", omittingEmptySubsequences: false) {
            let ends = item.split(separator: "-", omittingEmptySubsequences: false).map { names.firstIndex(of: String($0)) }
            switch ends.count {
            case 1:
                guard let day = ends[0] else { return nil }
                days.insert(day + 1)
            case 2:
                guard let first = ends[0], let last = ends[1] else { return nil }
                let length = (last - first + 7) % 7
                for offset in 0...length { days.insert((first + offset) % 7 + 1) }
            default: return nil
            }
        }
        return days.isEmpty ? nil : days
    }

    /// `08:30-17:30` as minutes of the day.
    private static func minutes(_ text: Substring) -> Range<Int>? {
        let ends = text.split(separator: "-", omittingEmptySubsequences: false).map(minute)
        guard ends.count == 2, let start = ends[0], var end = ends[1], start < 1440 else { return nil }
        if end <= start { end += 1440 }
        return start..<end
    }

    private static func minute(_ text: Substring) -> Int? {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2, parts.allSatisfy({ $0.utf8.count == 2 && $0.utf8.allSatisfy { 48...57 ~= $0 } }),
            let hour = Int(parts[0]), let minute = Int(parts[1]), hour <= 24, minute < 60, hour * 60 + minute <= 1440
        else { return nil }
        return hour * 60 + minute
    }
}
