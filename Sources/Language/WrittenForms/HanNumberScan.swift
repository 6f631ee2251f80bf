/// Every place where a spoken number may end: 二十九千 is 二十 and 九千, or 二十九.
///
///     HanNumberScan.ends(text, at: 0).map(\.value)    // 一百一: 1, 100, 110
enum HanNumberScan {
    struct End {
        let end: Int
        let value: Int64
        /// 一百一 for 110.
        var isShort = false
        /// The last sign is a unit: 一千.
        var isRound = false
        /// One digit and nothing else.
        var isDigit = false
    }

    static func ends(_ text: FormText, at start: Int) -> [End] {
        guard HanSigns.begins(text[start]) else { return [] }
        var scan = Scan()
        var ends: [End] = []
        var at = start
        let limit = min(text.count, start + FormLimits.numberSigns)
        while at < limit, scan.take(text[at]) {
            at += 1
            if let end = scan.complete(at) { ends.append(end) }
        }
        return ends
    }

    private struct Scan {
        /// What 兆, 亿 and 万 have closed, and what stands before the next of them.
        var total: Int64 = 0
        var section: Int64 = 0
        var digit: Int64?
        var zero = false
        var last = Int64.max
        var lastBig = Int64.max
        var signs = 0
        var isClosed = false

        mutating func take(_ scalar: UInt32) -> Bool {
            guard !isClosed else { return false }
            defer { signs += 1 }
            if let value = HanSigns.value(scalar) {
                guard digit == nil, !(value == 0 && (zero || last == 10)) else { return false }
                if value == 0 {
                    zero = true
                    if signs == 0 { isClosed = true }
                } else {
                    digit = Int64(value)
                }
                return true
            }
            if scalar == HanSigns.twenty || scalar == HanSigns.thirty {
                guard digit == nil, last > 10 else { return false }
                digit = scalar == HanSigns.twenty ? 2 : 3
                return small(10)
            }
            guard let unit = HanSigns.unit(scalar) else { return false }
            return unit < 10_000 ? small(unit) : big(unit)
        }

        private mutating func small(_ unit: Int64) -> Bool {
            guard unit < last else { return false }
            // 十 needs no 一 before it, the others do.
            guard let count = digit ?? (unit == 10 ? 1 : nil) else { return false }
            section += count * unit
            (digit, zero, last) = (nil, false, unit)
            return true
        }

        private mutating func big(_ unit: Int64) -> Bool {
            // 一亿七万: seven, not seventy million.
            let amount = section + (last < unit ? tail : digit ?? 0)
            if amount == 0 {
                // 一万亿
                guard unit == 100_000_000, lastBig == 10_000, total < 100_000_000, digit == nil, !zero else { return false }
                total *= unit
            } else if unit == 100_000_000, lastBig == 10_000, total < 100_000_000 {
                total = (total + amount) * unit
            } else {
                guard unit < lastBig else { return false }
                total += amount * unit
            }
            (section, digit, zero, last, lastBig) = (0, nil, false, unit, unit)
            return true
        }

        /// The digit at the end: ones, or after a unit the next smaller unit, 三百五 and 一万二.
        private var tail: Int64 {
            guard let digit else { return 0 }
            return isShort ? digit * (last / 10) : digit
        }

        private var isShort: Bool { digit != nil && !zero && last >= 100 && last != Int64.max }

        func complete(_ end: Int) -> End? {
            if digit == nil, zero { return signs == 0 ? nil : (isClosed ? End(end: end, value: 0, isDigit: true) : nil) }
            let isDigit = digit != nil && last == Int64.max && !zero
            return End(end: end, value: total + section + tail, isShort: isShort, isRound: digit == nil && last >= 100, isDigit: isDigit)
        }
    }
}
