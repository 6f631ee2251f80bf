/// Numbers: whole ones that fit are `Int64`, all others `Double`.
extension JSONParser {
    /// A number as RFC 8259 has it: `-12`, `0.5`, `1e3`.
    mutating func number() -> JSONNode? {
        let start = position
        let negative = take(UInt8(ascii: "-"))
        guard let first = peek, isDigit(first) else {
            if position == bytes.count {
                _ = expected("a digit", code: "wrong-number")
                return nil
            }
            return expected("a digit", code: "wrong-number") ? mendedNumber(from: start) : nil
        }
        if first == UInt8(ascii: "0"), position + 1 < bytes.count, isDigit(bytes[position + 1]) {
            guard report("wrong-number", "a number with a leading zero", at: start, mend: "remove the zero, or write it as a string") else {
                return nil
            }
        }
        var digits: UInt64 = 0
        var fits = true
        while position < bytes.count, isDigit(bytes[position]) {
            let (tens, over) = digits.multipliedReportingOverflow(by: 10)
            let (sum, more) = tens.addingReportingOverflow(UInt64(bytes[position] &- 48))
            if over || more { fits = false }
            digits = sum
            position += 1
        }
        guard let next = peek, next == UInt8(ascii: ".") || isWord(next) else {
            if fits, let whole = whole(digits, negative) { return JSONNode(.integer(whole), offset: start) }
            return double(start)
        }
        return fraction(start, negative, digits, fits)
    }

    private func whole(_ digits: UInt64, _ negative: Bool) -> Int64? {
        if !negative { return Int64(exactly: digits) }
        return digits <= 1 << 63 ? Int64(truncatingIfNeeded: 0 &- digits) : nil
    }

    private mutating func fraction(_ start: Int, _ negative: Bool, _ whole: UInt64, _ whollyFits: Bool) -> JSONNode? {
        var digits = whole
        var fits = whollyFits
        var places = 0
        if take(UInt8(ascii: ".")) {
            let first = position
            while position < bytes.count, isDigit(bytes[position]) {
                let (tens, over) = digits.multipliedReportingOverflow(by: 10)
                let (sum, more) = tens.addingReportingOverflow(UInt64(bytes[position] &- 48))
                if over || more { fits = false }
                digits = sum
                position += 1
            }
            places = position - first
            guard places > 0 else { return expected("a digit after the point", code: "wrong-number") ? mendedNumber(from: start) : nil }
        }
        if peek == UInt8(ascii: "e") || peek == UInt8(ascii: "E") {
            fits = false
            position += 1
            if peek == UInt8(ascii: "+") || peek == UInt8(ascii: "-") { position += 1 }
            let first = position
            while position < bytes.count, isDigit(bytes[position]) { position += 1 }
            guard position > first else {
                return expected("a digit in the exponent", code: "wrong-number") ? mendedNumber(from: start) : nil
            }
        }
        if let byte = peek, isWord(byte) || byte == UInt8(ascii: ".") {
            return expected("the end of the number", code: "wrong-number") ? mendedNumber(from: start) : nil
        }
        // Both are exact as doubles, and so their quotient is the nearest double (Clinger's fast path).
        if fits, digits <= 1 << 53, places < Self.powersOfTen.count {
            let magnitude = Double(digits) / Self.powersOfTen[places]
            return JSONNode(.double(negative ? -magnitude : magnitude), offset: start)
        }
        return double(start)
    }

    private static let powersOfTen: [Double] = [
        1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22,
    ]

    private mutating func double(_ start: Int) -> JSONNode? {
        let number = Double(String(decoding: bytes[start..<position], as: UTF8.self)) ?? .infinity
        guard number.isFinite else {
            return report("number-out-of-range", "a number out of range", at: start) ? JSONNode(.double(0), offset: start) : nil
        }
        return JSONNode(.double(number), offset: start)
    }

    /// What looked like a number, passed over: what it says if that can be told, else 0.
    mutating func mendedNumber(from start: Int) -> JSONNode? {
        position = start
        while let byte = peek, isWord(byte) || byte == UInt8(ascii: "+") || byte == UInt8(ascii: ".") { position += 1 }
        // No number that is meant is longer; Swift reads "0x1F" and ".5" as well.
        let text = bytes[start..<min(position, start + 40)]
        let number = Double(String(decoding: text, as: UTF8.self)) ?? 0
        // `Int64(exactly:)` would need the C library's `trunc`, which nothing else here does.
        if number.magnitude < 1e15, Double(Int64(number)) == number { return JSONNode(.integer(Int64(number)), offset: start) }
        return JSONNode(.double(number.isFinite ? number : 0), offset: start)
    }

    func isDigit(_ byte: UInt8) -> Bool { byte &- 48 < 10 }
}
