/// Chinese numbers, with or without digits in them: 一百零五, 三千五 (3,500), 百二八 (128), 3万5, 十二点五, 二零二六.
enum HanNumber {
    static let digits: [UInt32: Int64] = {
        var table: [UInt32: Int64] = [:]
        for (value, signs) in ["零〇○", "一壹幺", "二贰两", "三叁", "四肆", "五伍", "六陆", "七柒", "八捌", "九玖"].enumerated() {
            for sign in signs.unicodeScalars { table[sign.value] = Int64(value) }
        }
        return table
    }()

    private static let units: [UInt32: Int64] = [
        0x5341: 10, 0x62FE: 10, 0x767E: 100, 0x4F70: 100, 0x5343: 1000, 0x4EDF: 1000, 0x4E07: 10_000, 0x4EBF: 100_000_000,
    ]
    private static let twenty: UInt32 = 0x5EFF, thirty: UInt32 = 0x5345, point: UInt32 = 0x70B9

    /// Whether a scalar may begin a number.
    static func begins(_ scalar: UInt32) -> Bool {
        digits[scalar] != nil || units[scalar] != nil || scalar == twenty || scalar == thirty
    }

    static func scan(_ text: HeardText, at start: Int, to end: Int, spanish: Bool) -> SpokenNumber.Scan? {
        var reader = Reader(text: text, at: start, limit: end, spanish: spanish)
        return reader.read(from: start)
    }

    /// Digits side by side: 二零二六 or 2026.
    private struct Run {
        /// Nil when it does not fit.
        var value: Int64? = 0
        var count = 0
        var startsWithZero = false
        var fraction: SpokenNumber.Fraction?
        var end: Int
    }

    private struct Reader {
        let text: HeardText
        var at: Int
        let limit: Int
        let spanish: Bool
        var total: Int64 = 0
        var section: Int64 = 0
        /// The unit read last in this section, and over all; the next must be smaller.
        var lastUnit: Int64 = 0
        var lastBig = Int64.max
        var run: Run?
        var seen = false

        mutating func read(from start: Int) -> SpokenNumber.Scan? {
            var stop = at
            while at < limit {
                let next = seen || run != nil ? pastSpaces(at) : at
                if run == nil, let digits = digitRun(next) {
                    guard digits.value != nil else { return .tooLong(end: digits.end) }
                    if seen, digits.count > Self.zeros(lastUnit) { break }
                    run = digits
                    at = digits.end
                } else if let unit = unit(next) {
                    if let fraction = run?.fraction, let value = run?.value {
                        return seen ? nil : .number(SpokenNumber(whole: value, fraction: fraction, times: unit, end: next + 1))
                    }
                    // 两三百 is no number, but about so many.
                    if let run, run.count > 1, !run.startsWithZero, !text.isDigit(run.end - 1) { return .tooLong(end: next + 1) }
                    guard take(unit) else { break }
                    at = next + 1
                } else if run == nil, !seen || lastUnit > 10 || lastUnit == 0,
                    text[next] == HanNumber.twenty || text[next] == HanNumber.thirty
                {
                    section += text[next] == HanNumber.twenty ? 20 : 30
                    lastUnit = 10
                    seen = true
                    at = next + 1
                } else {
                    break
                }
                stop = at
            }
            return finish(stop, start)
        }

        /// Hundreds and the like add to the section; 万 and 亿 close it. False when the unit belongs to another number.
        private mutating func take(_ unit: Int64) -> Bool {
            let count = run?.value
            if unit < 10_000 {
                guard lastUnit == 0 || unit < lastUnit, (count ?? 1) < 1_000_000 else { return false }
                section += (count ?? 1) * unit
                lastUnit = unit
            } else {
                guard unit < lastBig, section < 1_000_000_000, (count ?? 0) < 1_000_000_000 else { return false }
                let small = count ?? 0
                let shorthand = small > 0 && small < 10 && lastUnit >= 100 && run?.startsWithZero == false ? small * (lastUnit / 10) : small
                let sum = section + (lastUnit >= 10_000 ? small : shorthand)
                total += (sum == 0 && !seen ? 1 : sum) * unit
                section = 0
                lastUnit = unit
                lastBig = unit
            }
            run = nil
            seen = true
            return true
        }

        private mutating func finish(_ stop: Int, _ start: Int) -> SpokenNumber.Scan? {
            guard seen || run != nil else { return nil }
            var whole = total + section
            var fraction = run?.fraction
            if let run, let value = run.value {
                let short = seen && run.count == 1 && !run.startsWithZero && lastUnit >= 100 && run.fraction == nil
                let (sum, overflow) = whole.addingReportingOverflow(short ? value * (lastUnit / 10) : value)
                if overflow { return .tooLong(end: stop) }
                whole = sum
            }
            // 百 by itself begins 百货; 百二八 is a number.
            if stop == start + 1, seen, text[start] != 0x5341, text[start] != HanNumber.twenty, text[start] != HanNumber.thirty {
                return nil
            }
            var end = stop
            if fraction == nil, text[end] == HanNumber.point, let digits = digitRun(end + 1), digits.fraction == nil, end + 1 < limit {
                var read = SpokenNumber.Fraction()
                for index in end + 1..<digits.end {
                    if let digit = Self.digit(text[index]) { read.append(digit) }
                }
                fraction = read
                end = digits.end
                if let unit = unit(end) { return .number(SpokenNumber(whole: whole, fraction: read, times: unit, end: end + 1)) }
            }
            if let fraction { return .number(SpokenNumber(whole: whole, fraction: fraction, end: end)) }
            var number = SpokenNumber(whole: whole, end: end)
            if !seen { number.digits = run?.count ?? 0 }
            return .number(number)
        }

        private func digitRun(_ start: Int) -> Run? {
            guard start < limit else { return nil }
            if text.isDigit(start) {
                guard let plain = PlainNumber(text, at: start, to: limit, spanish: spanish) else { return nil }
                return Run(
                    value: plain.whole, count: plain.count, startsWithZero: plain.startsWithZero, fraction: plain.fraction, end: plain.end)
            }
            guard var digit = HanNumber.digits[text[start]] else { return nil }
            var run = Run(end: start)
            run.startsWithZero = digit == 0
            var next = start
            while true {
                if let value = run.value {
                    let (product, overflow) = value.multipliedReportingOverflow(by: 10)
                    let (sum, overflow2) = product.addingReportingOverflow(digit)
                    run.value = overflow || overflow2 ? nil : sum
                }
                run.count += 1
                run.end = next + 1
                next = pastSpaces(run.end)
                guard next < limit, let another = HanNumber.digits[text[next]] else { return run }
                digit = another
            }
        }

        private func unit(_ index: Int) -> Int64? { index < limit ? HanNumber.units[text[index]] : nil }

        /// Recognisers that put a space after every character: 一 百 二.
        private func pastSpaces(_ index: Int) -> Int {
            let next = text.skipSpaces(index, to: limit)
            return next < limit && HanNumber.begins(text[next]) ? next : index
        }

        private static func digit(_ scalar: UInt32) -> Int64? {
            Scalars.isDigit(scalar) ? Int64(scalar) - 0x30 : HanNumber.digits[scalar]
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
}
