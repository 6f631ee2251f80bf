/// English and Spanish times of day.
extension SpokenTime {
    private static let oClock = WordTable<Bool>(words: ["o'clock", "oclock", "o clock", "en punto", "horas", "hours"])
    private static let parts = WordTable<Int>([("half", 30), ("quarter", 15), ("a quarter", 15)])
    private static let partsAfter = WordTable<Int>([("media", 30), ("cuarto", 15), ("un cuarto", 15)])
    private static let minutes = WordTable<Bool>(words: ["minutes", "minute", "mins"])
    private static let past = WordTable<Bool>(words: ["past", "after"])
    private static let to = WordTable<Bool>(words: ["to", "before", "till"])
    private static let las = WordTable<Bool>(words: ["las", "la", "a las", "a la"])
    private static let at = WordTable<Bool>(words: ["at", "around", "about", "by"])
    private static let and = WordTable<Bool>(words: ["y", "con"])
    private static let less = WordTable<Bool>(words: ["menos"])

    /// "half past three", "three o'clock", "3 pm", "three thirty pm", "at three", "las tres y media".
    func latin(_ start: Int) -> ((hour: Int, minute: Int), Int)? {
        if let found = pastOrTo(start) { return found }
        if let stop = Self.las.contains(text, at: start, to: end) { return spanish(past(stop)) }
        let lead = Self.at.contains(text, at: start, to: end)
        guard let hour = hour(past(lead ?? start)) else { return nil }
        let next = past(hour.end)
        if let stop = Self.oClock.contains(text, at: next, to: end) { return ((hour.value, 0), stop) }
        if Daypart.words.match(text, at: next, to: end) != nil { return ((hour.value, 0), hour.end) }
        if let stop = Self.and.contains(text, at: next, to: end), let part = Self.partsAfter.match(text, at: past(stop), to: end) {
            return ((hour.value, part.value), part.end)
        }
        if let stop = Self.less.contains(text, at: next, to: end), let part = Self.partsAfter.match(text, at: past(stop), to: end) {
            return (Self.before(hour.value, part.value), part.end)
        }
        let minute = small(next, 0...59).flatMap { $0.value >= 10 ? $0 : nil } ?? zeroMinute(next)
        let parted = minute.map { Daypart.words.match(text, at: past($0.end), to: end) != nil } ?? false
        if let minute, parted || (text.isLetter(next) && (lead != nil || minute.end >= end)) {
            return ((hour.value, minute.value), minute.end)
        }
        guard lead != nil, text[hour.end] != 0x3A, text[hour.end] != 0x2E || !text.isDigit(hour.end + 1) else { return nil }
        return ((hour.value, 0), hour.end)
    }

    /// An hour is read alone: "three thirty" are two numbers.
    private func hour(_ at: Int) -> (value: Int, end: Int)? {
        guard let number = SpokenNumber.read(text, at: at, to: end, language: language), !number.isArticle, let whole = number.whole,
            (0...24).contains(whole)
        else { return nil }
        return (Int(whole), number.end)
    }

    /// "oh five"
    private func zeroMinute(_ at: Int) -> (value: Int, end: Int)? {
        guard text[at] == 0x6F, text[at + 1] == 0x68, text.isSpace(at + 2) else { return nil }
        return small(past(at + 2), 1...9)
    }

    private func pastOrTo(_ start: Int) -> ((hour: Int, minute: Int), Int)? {
        let amount: (value: Int, end: Int)
        if let (minutes, stop) = Self.parts.match(text, at: start, to: end) {
            amount = (minutes, stop)
        } else if let number = small(start, 1...59) {
            amount = (number.value, Self.minutes.contains(text, at: past(number.end), to: end) ?? number.end)
        } else {
            return nil
        }
        let next = past(amount.end)
        if let stop = Self.past.contains(text, at: next, to: end), let hour = hour(past(stop)) {
            return ((hour.value, amount.value), hour.end)
        }
        if let stop = Self.to.contains(text, at: next, to: end), let hour = hour(past(stop)) {
            return (Self.before(hour.value, amount.value), hour.end)
        }
        return nil
    }

    private func spanish(_ at: Int) -> ((hour: Int, minute: Int), Int)? {
        guard !text.isDigit(at) || text[at + 1] != 0x3A && text[at + 2] != 0x3A, let hour = spanishHour(at) else { return nil }
        let next = past(hour.end)
        if let stop = Self.and.contains(text, at: next, to: end), let minute = spanishMinute(past(stop)) {
            return ((hour.value, minute.value), minute.end)
        }
        if let stop = Self.less.contains(text, at: next, to: end), let minute = spanishMinute(past(stop)) {
            return (Self.before(hour.value, minute.value), minute.end)
        }
        if let minute = small(next, 10...59) { return ((hour.value, minute.value), minute.end) }
        return ((hour.value, 0), Self.oClock.contains(text, at: next, to: end) ?? hour.end)
    }

    private func spanishHour(_ at: Int) -> (value: Int, end: Int)? { small(at, 0...24) }

    private func spanishMinute(_ at: Int) -> (value: Int, end: Int)? {
        if let (minutes, stop) = Self.partsAfter.match(text, at: at, to: end) { return (minutes, stop) }
        return small(at, 1...59)
    }
}
