/// Digits side by side: 二零二六, 二 零, 2026, 3.5.
struct HanDigits {
    /// Nil when it does not fit.
    private(set) var value: Int64? = 0
    private(set) var count = 0
    private(set) var startsWithZero = false
    private(set) var fraction: SpokenNumber.Fraction?
    private(set) var end: Int

    init?(_ text: HeardText, at start: Int, to limit: Int, spanish: Bool) {
        guard start < limit else { return nil }
        end = start
        if text.isDigit(start) {
            guard let plain = PlainNumber(text, at: start, to: limit, spanish: spanish) else { return nil }
            (value, count, startsWithZero, fraction, end) = (plain.whole, plain.count, plain.startsWithZero, plain.fraction, plain.end)
            return
        }
        guard let first = HanNumber.digits[text[start]] else { return nil }
        startsWithZero = first == 0
        append(first, at: start)
        while true {
            let next = text.skipSpaces(end, to: limit)
            // 二两 is a weight, no 22.
            guard next < limit, !Self.isPair(text[next]), let digit = HanNumber.digits[text[next]] else { return }
            append(digit, at: next)
        }
    }

    private mutating func append(_ digit: Int64, at index: Int) {
        if let before = value {
            let (product, overflow) = before.multipliedReportingOverflow(by: 10)
            let (sum, overflow2) = product.addingReportingOverflow(digit)
            value = overflow || overflow2 ? nil : sum
        }
        count += 1
        end = index + 1
    }

    static func value(_ scalar: UInt32) -> Int64? {
        Scalars.isDigit(scalar) ? Int64(scalar) - 0x30 : HanNumber.digits[scalar]
    }

    /// 两 and 俩, which only stand first.
    static func isPair(_ scalar: UInt32) -> Bool { scalar == 0x4E24 || scalar == 0x4FE9 }
}
