/// Chinese times of day.
extension SpokenTime {
    private static let oClock = WordTable<Bool>(words: ["点钟", "点整", "点正", "点", "时", "时整", "点过"])
    private static let quarters = WordTable<Int>([("一刻", 15), ("1刻", 15), ("三刻", 45), ("3刻", 45), ("半", 30), ("一刻钟", 15)])
    private static let minuteUnits = WordTable<Bool>(words: ["分", "分钟", "分钟"])
    /// Five minutes, a number on the face of the clock.
    private static let faceUnits = WordTable<Bool>(words: ["个字", "只字"])
    private static let short: UInt32 = 0x5DEE  // 差

    /// 三点半, 三点零五分, 三点一刻, 三點三 (Cantonese: a quarter past), 差五分三点, 三点差五分.
    func han(_ at: Int) -> ((hour: Int, minute: Int), Int)? {
        if text[at] == Self.short, let missing = missing(at), let hour = hour(past(missing.end)) {
            return (Self.before(hour.value, missing.minutes), hour.end)
        }
        guard HanNumber.begins(text[at]) || text.isDigit(at), let hour = hour(at) else { return nil }
        let next = past(hour.end)
        if text[next] == Self.short, let missing = missing(next) { return (Self.before(hour.value, missing.minutes), missing.end) }
        guard let minute = minute(next) else {
            if hour.value == 1, isLittle(at, next) { return nil }
            return ((hour.value, 0), hour.end)
        }
        return ((hour.value, minute.value), minute.end)
    }

    private static let degrees = Set("差有快慢多少大小声好高低近远".unicodeScalars.map(\.value))
    private static let evenSo = Set("都也儿点".unicodeScalars.map(\.value))

    /// 一点 that means "a little": 快一点, 一点都不.
    private func isLittle(_ start: Int, _ next: Int) -> Bool {
        text[next - 1] == 0x70B9 && (Self.degrees.contains(text[start - 1]) || Self.evenSo.contains(text[next]))
    }

    /// The number is read up to 点 only, lest 三点五 be three and a half.
    private func hour(_ at: Int) -> (value: Int, end: Int)? {
        for mark in at + 1..<at + 6 where mark < end {
            guard let stop = Self.oClock.contains(text, at: mark, to: end) else { continue }
            guard let hour = small(at, to: mark, 0...24), past(hour.end) == mark else { return nil }
            return (hour.value, stop)
        }
        return nil
    }

    private func minute(_ at: Int) -> (value: Int, end: Int)? {
        if let (minutes, stop) = Self.quarters.match(text, at: at, to: end) { return (minutes, stop) }
        // 三點踏三: the hand steps on the three.
        if text[at] == 0x8E0F || text[at] == 0x642D, let face = small(at + 1, 1...11) { return (face.value * 5, face.end) }
        guard at < end, let number = SpokenNumber.read(text, at: at, to: end, language: language), let whole = number.whole,
            (0...59).contains(whole)
        else { return nil }
        let value = Int(whole)
        if let stop = Self.faceUnits.contains(text, at: past(number.end), to: end) { return value < 12 ? (value * 5, stop) : nil }
        if let stop = Self.minuteUnits.contains(text, at: past(number.end), to: end) { return (value, stop) }
        if value >= 10 || number.digits == 2 { return (value, number.end) }
        return language.hasPrefix("yue") ? (value * 5, number.end) : nil
    }

    /// 差五分, 差一刻.
    private func missing(_ at: Int) -> (minutes: Int, end: Int)? {
        if let (minutes, stop) = Self.quarters.match(text, at: past(at + 1), to: end), minutes < 30 { return (minutes, stop) }
        guard let number = small(past(at + 1), 1...30) else { return nil }
        return (number.value, Self.minuteUnits.contains(text, at: past(number.end), to: end) ?? number.end)
    }

    static func before(_ hour: Int, _ minutes: Int) -> (hour: Int, minute: Int) {
        ((hour + 23) % 24, 60 - minutes)
    }
}
