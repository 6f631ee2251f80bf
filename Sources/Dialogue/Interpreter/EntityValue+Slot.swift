import Expressions
import Language

extension EntityValue {
    /// As slots and expressions hold it: dates and times in ISO form, durations in seconds, money in whole units.
    var slotValue: Value {
        switch self {
        case .text(let text): .string(text.prefix(bytes: Limits.slotBytes))
        case .digits(let digits): .string(digits.prefix(bytes: Limits.slotBytes))
        case .integer(let number): .int(number)
        case .number(let number): .double(number)
        case .money(let amount): .double(amount)
        case .date(let date): .string(date.description)
        case .time(let time): .string(time.description)
        case .duration(let seconds): .int(seconds)
        case .yes(let yes): .bool(yes)
        }
    }
}
