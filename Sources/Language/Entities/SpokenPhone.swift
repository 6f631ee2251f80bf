/// Telephone numbers: 13800138000, (0592) 123 4567, 9123 4567, +44 20 7946 0958, and where the language tells the country
/// (`en-US`, `es-MX`) any number of that country.
enum SpokenPhone {
    static func find(_ text: HeardText, in range: Range<Int>, length: ClosedRange<Int>?, language: String) -> (
        digits: String, range: Range<Int>
    )? {
        for run in SpokenDigits.runs(text, in: range, language: language) {
            let whole = SpokenDigits.joined(run)
            for clause in [whole] + (run.count > 1 ? run : []) {
                let plus = text[clause.range.lowerBound - 1] == 0x2B || spokenPlus(text, clause.range.lowerBound)
                if let digits = number(clause.digits, plus: plus, length: length, language: language) {
                    let start = plus && text[clause.range.lowerBound - 1] == 0x2B ? clause.range.lowerBound - 1 : clause.range.lowerBound
                    return (String(decoding: digits, as: UTF8.self), start..<clause.range.upperBound)
                }
            }
        }
        return nil
    }

    /// A number as it is dialled in its country; `+86` is left out, other countries have a `+`.
    private static func number(_ digits: [UInt8], plus: Bool, length: ClosedRange<Int>?, language: String) -> [UInt8]? {
        let chinese = digits.starts(with: [0x38, 0x36])
        if plus {
            if chinese, isMobile(digits.dropFirst(2)) { return Array(digits.dropFirst(2)) }
            return (8...15).contains(digits.count) ? [0x2B] + digits : nil
        }
        if let length { return length.contains(digits.count) ? digits : nil }
        if chinese, isMobile(digits.dropFirst(2)) { return Array(digits.dropFirst(2)) }
        if digits.starts(with: [0x30, 0x30, 0x38, 0x36]), isMobile(digits.dropFirst(4)) { return Array(digits.dropFirst(4)) }
        if let region = TelephoneRegions.of(language), region.callingCode != "86",
            let found = DialledNumber(digits: digits, isInternational: false).resolved(in: region)
        {
            return found.region.callingCode == region.callingCode ? digits : [0x2B] + found.region.callingCode.utf8 + found.national
        }
        guard isNumber(digits, international: true) else { return nil }
        return digits.starts(with: [0x30, 0x30]) ? [0x2B] + digits.dropFirst(2) : digits
    }

    /// An 11-digit mobile, a landline with its area code, an 8-digit number, or 00 and a country.
    static func isNumber(_ digits: [UInt8], international: Bool) -> Bool {
        guard let first = digits.first else { return false }
        if isMobile(digits[...]) { return true }
        // 400 and 800 are the service numbers of companies.
        if digits.count == 10, digits.starts(with: [0x34, 0x30, 0x30]) || digits.starts(with: [0x38, 0x30, 0x30]) { return true }
        if first == 0x30, digits.count > 1 {
            if digits[1] == 0x30 { return international && (10...17).contains(digits.count) }
            return (10...12).contains(digits.count)
        }
        return digits.count == 8 && first >= 0x32
    }

    private static func isMobile(_ digits: ArraySlice<UInt8>) -> Bool {
        digits.count == 11 && digits[digits.startIndex] == 0x31 && digits[digits.startIndex + 1] >= 0x33
    }

    private static let plusWords = WordTable<Bool>(words: ["加", "plus", "más"])

    private static func spokenPlus(_ text: HeardText, _ start: Int) -> Bool {
        var end = start
        while end > 0, text.isSpace(end - 1) { end -= 1 }
        return [1, 3, 4].contains { end >= $0 && plusWords.match(text, at: end - $0, to: end)?.end == end }
    }
}
