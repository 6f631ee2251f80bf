/// Reads one Chinese number from left to right.
///
///     三千 八百 九十六 万 四千 九百 六十五
///     ~~~~~~~~~~~~~~~~ a section, closed by 万; then another, closed by the end
struct HanNumberReader {
    private let text: HeardText
    private let start: Int
    private let limit: Int
    private let spanish: Bool
    private var at: Int
    /// What 万, 亿 and 兆 have closed, and how much of it the last of them closed.
    private var total: Int64 = 0
    private var part: Int64 = 0
    private var section: Int64 = 0
    /// The unit read last, and the last of the big ones.
    private var lastUnit: Int64 = 0
    private var lastBig = Int64.max
    /// Digits that no unit has taken yet.
    private var run: HanDigits?
    /// 一千零五: the five is five and not five hundred.
    private var afterZero = false
    private var hasUnits = false

    private enum Step {
        case on, stop
        case result(SpokenNumber.Scan)
    }

    init(_ text: HeardText, at start: Int, to limit: Int, spanish: Bool) {
        self.text = text
        self.start = start
        self.limit = limit
        self.spanish = spanish
        at = start
    }

    mutating func read() -> SpokenNumber.Scan? {
        var stop = start
        reading: while at < limit {
            let next = hasUnits || run != nil ? pastSpaces(at) : at
            switch step(next) {
            case .on: if !afterZero || run != nil { stop = at }
            case .stop: break reading
            case .result(let scan): return scan
            }
        }
        return finish(stop)
    }

    private mutating func step(_ next: Int) -> Step {
        if let unit = unit(next) { return take(unit, at: next) }
        if let unit = roundedUnit(next), let end = unit.end { return take(unit.value, at: end) }
        guard run == nil else { return .stop }
        if let tens = HanNumber.tens[text[next]], lastUnit != 10 {
            section += tens
            return passed(10, next)
        }
        if hasUnits, !afterZero, HanNumber.digits[text[next]] == 0 {
            afterZero = true
            at = next + 1
            return .on
        }
        // 三十两 is a weight: 两 ends no number.
        if hasUnits, HanDigits.isPair(text[next]), unit(pastSpaces(next + 1)) == nil { return .stop }
        guard let digits = HanDigits(text, at: next, to: limit, spanish: spanish) else { return .stop }
        guard digits.value != nil else { return hasUnits ? .stop : .result(.tooLong(end: digits.end)) }
        if hasUnits, digits.count > Self.zeros(lastUnit) { return .stop }
        run = digits
        at = digits.end
        return .on
    }

    // MARK: Units

    private mutating func take(_ unit: Int64, at next: Int) -> Step {
        if let run, let value = run.value {
            if let fraction = run.fraction {
                guard !hasUnits else { return .stop }
                return .result(scaled(value, fraction, at: next))
            }
            // 两三百 is no number, but about so many.
            if run.count > 1, !run.startsWithZero, !text.isDigit(run.end - 1) { return .result(.tooLong(end: next + 1)) }
        }
        return (unit < 10_000 ? add(unit) : close(unit)) ? passed(unit, next) : .stop
    }

    private mutating func passed(_ unit: Int64, _ next: Int) -> Step {
        lastUnit = unit
        run = nil
        afterZero = false
        hasUnits = true
        at = next + 1
        return .on
    }

    /// Tens, hundreds and thousands add to the section.
    private mutating func add(_ unit: Int64) -> Bool {
        guard lastUnit == 0 || unit < lastUnit || lastUnit >= 10_000 && section == 0 else { return false }
        // Only 十 may do without a digit inside a number: 一万零十二.
        guard run != nil || !hasUnits || afterZero && unit == 10 else { return false }
        let count = run?.value ?? 1
        guard count < 1_000_000 else { return false }
        section += (count == 0 && unit == 10 ? 1 : count) * unit
        return true
    }

    /// 万, 亿 and 兆 close the section, and multiply what smaller ones have closed: 一万五千亿, 四万万.
    private mutating func close(_ unit: Int64) -> Bool {
        let sum = section + (lastUnit < 10_000 ? rest : run?.value ?? 0)
        guard sum > 0 || !hasUnits && run == nil || part > 0 && unit >= lastBig else { return false }
        if unit == lastBig, sum > 0 { return false }
        let lower = unit < lastBig ? 0 : unit == lastBig ? part : total % unit
        let (closed, overflow) = (!hasUnits && run == nil ? 1 : lower + sum).multipliedReportingOverflow(by: unit)
        let (whole, overflow2) = (total - lower).addingReportingOverflow(closed)
        guard !overflow, !overflow2 else { return false }
        total = whole
        part = closed
        section = 0
        lastBig = unit
        return true
    }

    /// What the digits at the end are worth: 三千五 is 3,500, 三千零五 is 3,005.
    private var rest: Int64 {
        guard let run, let value = run.value else { return 0 }
        let isShort = hasUnits && run.count == 1 && value > 0 && !afterZero && lastUnit >= 100 && run.fraction == nil
        return isShort ? value * (lastUnit / 10) : value
    }

    // MARK: The end

    private func finish(_ stop: Int) -> SpokenNumber.Scan? {
        guard stop > start, hasUnits || run != nil else { return nil }
        // 百 by itself begins 百货, 万万 is no number; 百二八 and 百万 are.
        if hasUnits, isBareUnit(stop) { return nil }
        let (closed, overflow) = total.addingReportingOverflow(section)
        let (whole, overflow2) = closed.addingReportingOverflow(rest)
        if overflow || overflow2 { return .tooLong(end: stop) }
        if let fraction = run?.fraction { return .number(SpokenNumber(whole: whole, fraction: fraction, end: stop)) }
        if let (fraction, end) = decimals(pastSpaces(stop)) { return scaled(whole, fraction, at: end) }
        var number = SpokenNumber(whole: whole, end: stop)
        if !hasUnits { number.digits = run?.count ?? 0 }
        return .number(number)
    }

    private func isBareUnit(_ stop: Int) -> Bool {
        guard let first = unit(start), first > 10 else { return false }
        return stop == start + 1 || stop == start + 2 && first == unit(start + 1)
    }

    /// 点 and digits; but 三点五十 is a time.
    private func decimals(_ dot: Int) -> (SpokenNumber.Fraction, end: Int)? {
        guard dot < limit, text[dot] == HanNumber.point else { return nil }
        let first = text.skipSpaces(dot + 1, to: limit)
        guard first < limit, !HanDigits.isPair(text[first]), let digits = HanDigits(text, at: first, to: limit, spanish: false),
            digits.fraction == nil, (unit(digits.end) ?? 10_000) >= 100
        else { return nil }
        var read = SpokenNumber.Fraction()
        for index in first..<digits.end {
            if let digit = HanDigits.value(text[index]) { read.append(digit) }
        }
        return (read, digits.end)
    }

    /// A number with a fraction, times the units after it: 4.78万亿, 三点五万.
    private func scaled(_ whole: Int64, _ fraction: SpokenNumber.Fraction, at first: Int) -> SpokenNumber.Scan {
        var times: Int64 = 1
        var end = first
        while let unit = unit(pastSpaces(end)), times <= 1_000_000_000_000 {
            let (product, overflow) = times.multipliedReportingOverflow(by: unit)
            guard !overflow else { break }
            times = product
            end = pastSpaces(end) + 1
        }
        return .number(SpokenNumber(whole: whole, fraction: fraction, times: times, end: end))
    }

    // MARK: What stands at a place

    private func unit(_ index: Int) -> Int64? { index < limit ? HanNumber.units[text[index]] : nil }

    /// 多, 余, 几 and 个 before a big unit: 十多万, 五百 余万, 一个亿.
    private func roundedUnit(_ index: Int) -> (value: Int64, end: Int?)? {
        guard hasUnits || run != nil, index < limit, Self.rounding.contains(text[index]) else { return nil }
        let next = text.skipSpaces(index + 1, to: limit)
        guard let unit = unit(next), unit >= 10_000 else { return nil }
        return (unit, next)
    }

    private static let rounding = Set("多余几个".unicodeScalars.map(\.value))

    /// Recognisers that put a space after every character: 一 百 二.
    private func pastSpaces(_ index: Int) -> Int {
        let next = text.skipSpaces(index, to: limit)
        guard next < limit else { return index }
        let isNumber = HanNumber.begins(text[next]) || text[next] == HanNumber.point || Self.rounding.contains(text[next])
        return isNumber || hasUnits && isCounted(next) ? next : index
    }

    /// 7万 5千: digits after a space are of this number only when a unit follows.
    private func isCounted(_ index: Int) -> Bool {
        var end = index
        while end < index + 4, end < limit, text.isDigit(end) { end += 1 }
        return end > index && (unit(end) ?? lastUnit) < lastUnit
    }

    private static func zeros(_ unit: Int64) -> Int {
        switch unit {
        case 10: 1
        case 100: 2
        case 1000: 3
        case 10_000: 4
        default: 8
        }
    }
}
