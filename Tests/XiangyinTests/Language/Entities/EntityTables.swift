import Language

/// Thursday, 2026-03-12, in the afternoon.
let entityNow = Instant("2026-03-12T15:00:00+08:00") ?? Instant(seconds: 0)

/// What a type hears in words, written short: `128.5`, `2026-03-15`, `yes`, `-` for nothing.
func heard(_ type: EntityType, _ text: String, _ language: String = "zh", length: ClosedRange<Int>? = nil) -> String {
    guard let match = EntityRecogniser(type: type, length: length).find(in: text, language: language, now: entityNow) else { return "-" }
    return short(match.value)
}

func short(_ value: EntityValue?) -> String {
    switch value {
    case .text(let text)?, .digits(let text)?: text
    case .integer(let number)?: "\(number)"
    case .number(let number)?, .money(let number)?: "\(number)"
    case .date(let date)?: "\(date)"
    case .time(let time)?: "\(time)"
    case .duration(let seconds)?: "\(seconds)"
    case .yes(let yes)?: yes ? "yes" : "no"
    case nil: "-"
    }
}

/// The words of a text at UTF-8 offsets.
func words(_ text: String, _ range: Range<Int>?) -> String? {
    range.map { String(decoding: Array(text.utf8)[$0], as: UTF8.self) }
}
