/// Times of day: 下午三点半, 晏晝三點一個字, 差五分三点, 3:30, "half past three", "las tres y cuarto".
///
/// Without a part of the day the hour stands as said: 三点半 is 03:30.
struct SpokenTime {
    let text: HeardText
    let end: Int
    let language: String

    static func find(_ text: HeardText, in range: Range<Int>, language: String) -> (time: CivilTime, range: Range<Int>)? {
        let reader = SpokenTime(text: text, end: range.upperBound, language: language)
        var part: (value: Daypart, range: Range<Int>)?
        var at = range.lowerBound
        while at < range.upperBound {
            if let (found, end) = reader.clock(at) {
                let adjacent = part.map { text.skipPauses($0.range.upperBound, to: at) >= at || text[at - 1] == 0x7684 } ?? false
                let after = Daypart.words.match(text, at: reader.past(end), to: range.upperBound)
                let said = after?.value ?? part?.value
                guard let time = CivilTime(hour: said?.hour(found.hour) ?? found.hour % 24, minute: found.minute) else { return nil }
                return (time, (adjacent && after == nil ? part?.range.lowerBound ?? at : at)..<(after?.end ?? end))
            }
            if let (value, end) = Daypart.words.match(text, at: at, to: range.upperBound) {
                part = (value, at..<end)
                at = end
                continue
            }
            let start = at
            at += 1
            if text.isDigit(start) { while at < range.upperBound, text.isDigit(at) { at += 1 } }
            if text.isLetter(start) { while at < range.upperBound, text.isLetter(at) { at += 1 } }
        }
        return reader.named(in: range) ?? reader.alone(in: range, part?.value)
    }

    typealias Clock = (hour: Int, minute: Int)

    private func clock(_ at: Int) -> (Clock, Int)? {
        if text.isLetter(at) {
            return text.isLetter(at - 1) ? nil : latin(at)
        }
        return digital(at) ?? han(at) ?? (text.isDigit(at) ? latin(at) : nil)
    }

    func past(_ at: Int) -> Int { text.skipSpaces(at, to: end) }

    func small(_ at: Int, to limit: Int? = nil, _ bounds: ClosedRange<Int64>) -> (value: Int, end: Int)? {
        SpokenNumber.small(text, at: at, to: min(limit ?? end, end), language: language, in: bounds)
    }

    /// 15:30, 3:30, and 3.30 before pm.
    private func digital(_ at: Int) -> (Clock, Int)? {
        guard text.isDigit(at), !text.isDigit(at - 1) else { return nil }
        let colon = text.isDigit(at + 1) ? at + 2 : at + 1
        guard text[colon] == 0x3A || text[colon] == 0x2E, colon + 2 < end, text.isDigit(colon + 1), text.isDigit(colon + 2),
            !text.isDigit(colon + 3)
        else { return nil }
        if text[colon] == 0x2E, Daypart.words.match(text, at: past(colon + 3), to: end) == nil { return nil }
        let digit = { (index: Int) in Int(text[index]) - 0x30 }
        let hour = colon == at + 2 ? digit(at) * 10 + digit(at + 1) : digit(at)
        let minute = digit(colon + 1) * 10 + digit(colon + 2)
        guard hour <= 24, minute <= 59 else { return nil }
        return ((hour: hour, minute: minute), colon + 3)
    }

    private static let names = WordTable<Int>([
        ("noon", 12), ("midday", 12), ("mediodía", 12), ("正午", 12), ("中午", 12), ("midnight", 0), ("medianoche", 0), ("午夜", 0),
    ])

    /// Noon and midnight, when no clock time was said.
    private func named(in range: Range<Int>) -> (time: CivilTime, range: Range<Int>)? {
        guard let found = Self.names.first(text, from: range.lowerBound, to: range.upperBound) else { return nil }
        return CivilTime(hour: found.value, minute: 0).map { ($0, found.range) }
    }

    private static let leads = WordTable<Bool>(words: ["at", "a", "a las", "las", "是", "系", "it's"])

    /// Nothing but an hour: "at three", 15.
    private func alone(in range: Range<Int>, _ part: Daypart?) -> (time: CivilTime, range: Range<Int>)? {
        let all = text.withoutLead(range, Self.leads)
        guard let hour = small(all.lowerBound, 0...24), hour.end == all.upperBound else { return nil }
        return CivilTime(hour: part?.hour(hour.value) ?? hour.value % 24, minute: 0).map { ($0, all) }
    }
}
