/// A number written in digits: `1280`, `1,280.50`, and `1.280,50` in Spanish.
struct PlainNumber {
    /// Nil when it does not fit.
    var whole: Int64? = 0
    var fraction: SpokenNumber.Fraction?
    /// How many digits stand before the point.
    var count = 0
    var startsWithZero = false
    var end: Int

    init?(_ text: HeardText, at start: Int, to limit: Int, spanish: Bool) {
        guard start < limit, text.isDigit(start) else { return nil }
        startsWithZero = text[start] == 0x30
        end = start
        readDigits(text, to: limit)
        let group: UInt32 = spanish ? 0x2E : 0x2C
        // ２０，３００ is one number, and 20，300 are two.
        while count <= 18, text[end] == group, text.width(end) == text.width(end - 1), Self.run(text, end + 1, limit) == 3,
            end - start <= 3 || text[end - 4] == group
        {
            end += 1
            readDigits(text, to: limit)
        }
        guard end < limit, text[end] == 0x2E || (spanish && text[end] == 0x2C) else { return }
        let digits = Self.run(text, end + 1, limit)
        // 2026.3.1 and 3, 5 are no fractions, and neither is the 3.1 of the first.
        guard digits > 0, text[start - 1] != 0x2E || !text.isDigit(start - 2),
            text[end + 1 + digits] != 0x2E || !text.isDigit(end + 2 + digits)
        else { return }
        var read = SpokenNumber.Fraction()
        for index in end + 1..<end + 1 + digits { read.append(Int64(text[index]) - 0x30) }
        fraction = read
        end += 1 + digits
    }

    private mutating func readDigits(_ text: HeardText, to limit: Int) {
        while end < limit, text.isDigit(end) {
            if let value = whole {
                let (product, overflow) = value.multipliedReportingOverflow(by: 10)
                let (sum, overflow2) = product.addingReportingOverflow(Int64(text[end]) - 0x30)
                whole = overflow || overflow2 ? nil : sum
            }
            count += 1
            end += 1
        }
    }

    /// How many digits stand there; four mean "more than a group".
    private static func run(_ text: HeardText, _ start: Int, _ limit: Int) -> Int {
        var at = start
        while at < limit, text.isDigit(at) { at += 1 }
        return at - start
    }
}
