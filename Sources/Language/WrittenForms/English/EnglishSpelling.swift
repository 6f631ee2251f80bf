/// Spells figures as English words.
enum EnglishSpelling {
    private static let small = [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen",
        "fifteen",
        "sixteen", "seventeen", "eighteen", "nineteen",
    ]
    private static let tens = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
    private static let scales = ["", "thousand", "million", "billion", "trillion", "quadrillion"]
    private static let irregular = [
        "one": "first", "two": "second", "three": "third", "five": "fifth", "eight": "eighth", "nine": "ninth", "twelve": "twelfth",
    ]

    /// Digit by digit; a zero among others is "oh".
    static func digits(_ digits: some Sequence<UInt8>, zero: String = "oh") -> String {
        digits.filter { (0x30...0x39).contains($0) }.map { $0 == 0x30 ? zero : small[Int($0) - 0x30] }.joined(separator: " ")
    }

    /// two hundred and fifty six; digit by digit when it is too long to be a number.
    static func whole(_ digits: [UInt8]) -> String {
        let significant = digits.drop { $0 == 0x30 }
        guard significant.count <= FormLimits.wholeDigits, digits.count == significant.count || digits.count == 1 else {
            return self.digits(digits, zero: "zero")
        }
        return whole(significant.reduce(Int64(0)) { $0 * 10 + Int64($1) - 0x30 })
    }

    static func whole(_ value: Int64) -> String {
        if value <= 0 { return small[0] }
        var parts: [String] = []
        var rest = value
        for scale in scales {
            guard rest > 0 else { break }
            let group = Int(rest % 1000)
            rest /= 1000
            guard group > 0 else { continue }
            let isLast = scale.isEmpty
            let name = hundreds(group, with: isLast ? " and " : " ")
            parts.insert(isLast ? (group < 100 && rest > 0 ? "and " : "") + name : "\(name) \(scale)", at: 0)
        }
        return parts.joined(separator: " ")
    }

    private static func hundreds(_ value: Int, with and: String) -> String {
        if value < 100 { return pair(value) }
        return small[value / 100] + " hundred" + (value % 100 == 0 ? "" : and + pair(value % 100))
    }

    /// 0 to 99.
    static func pair(_ value: Int) -> String {
        if value < 20 { return small[max(value, 0)] }
        return tens[min(value / 10, 9)] + (value % 10 == 0 ? "" : " " + small[value % 10])
    }

    /// twenty first
    static func ordinal(_ cardinal: String) -> String {
        let start = cardinal.lastIndex(of: " ").map { cardinal.index(after: $0) } ?? cardinal.startIndex
        let last = String(cardinal[start...])
        let end = irregular[last] ?? (last.hasSuffix("y") ? last.dropLast() + "ieth" : last + "th")
        return cardinal[..<start] + end
    }

    /// 1984 nineteen eighty four, 2005 two thousand and five, 1905 nineteen oh five, 1900 nineteen hundred.
    static func year(_ value: Int) -> String {
        guard (1100...2999).contains(value), !(2000...2009).contains(value) else { return whole(Int64(value)) }
        let rest = value % 100
        return pair(value / 100) + " " + (rest == 0 ? "hundred" : rest < 10 ? "oh " + pair(rest) : pair(rest))
    }
}
