/// A number in digits, as people write it in English text: 1,234.5 · 12,34,567.89 · 1 234 567 · .08 · 1,3 · 3/4 · 2½ · 1e10 · 1.1^-2 · 10k
struct EnglishFigures: Sendable {
    enum Form: Sendable {
        case whole, decimal, fraction
        /// A power, or with a letter for its scale: nothing can multiply it any more.
        case finished
    }

    private(set) var value = 0.0
    private(set) var form = Form.whole
    private(set) var end: Int

    init?(_ text: HeardText, at start: Int) {
        end = start
        if let part = Self.vulgar(text[start]) {
            value = part
            form = .fraction
            end = start + 1
            return
        }
        guard readMantissa(text, start) else { return nil }
        if form == .whole, readFraction(text, start) { return }
        if readPower(text) || readSuffix(text) { form = .finished }
        guard value.isFinite else { return nil }
    }

    // MARK: Digits, groups and the point

    private mutating func readMantissa(_ text: HeardText, _ start: Int) -> Bool {
        if text[start] == 0x2E {
            guard text.isDigit(start + 1), !text.isDigit(start - 1), !text.isLetter(start - 1) else { return false }
            readDecimals(text, start)
            return true
        }
        let first = Self.digits(text, start)
        guard first > 0, first <= QuantityLimits.digits else { return false }
        end = start + first
        readDigits(text, start..<end)
        let separator = readGroups(text, first)
        let point = text[end]
        guard point == 0x2E || point == 0x2C, point != separator else { return true }
        let count = Self.digits(text, end + 1)
        guard count > 0, count <= QuantityLimits.digits, !Self.goesOn(text, end + 1 + count, point) else { return true }
        // 1,3 is a fraction; "22,24,26" is a list, and 192.168.1.2 no number at all.
        guard !(separator == 0 && Self.isListed(text, start)) else { return true }
        readDecimals(text, end)
        return true
    }

    private mutating func readDigits(_ text: HeardText, _ range: Range<Int>) {
        for index in range { value = value * 10 + Double(text[index]) - 0x30 }
    }

    /// What follows a point: read as one whole number, so that 0.08 is the nearest Double.
    private mutating func readDecimals(_ text: HeardText, _ point: Int) {
        let count = Self.digits(text, point + 1)
        var scale = 1.0
        for index in point + 1..<point + 1 + min(count, 15) {
            value = value * 10 + Double(text[index]) - 0x30
            scale *= 10
        }
        value /= scale
        form = .decimal
        end = point + 1 + count
    }

    /// Groups of thousands (1,234,567 · 1 234 567 · 1.111.111,5) or of lakhs (12,34,567); what separates them, 0 when there are none.
    private mutating func readGroups(_ text: HeardText, _ first: Int) -> UInt32 {
        let separator = text[end]
        guard first <= 3, separator == 0x2C || separator == 0x20 || separator == 0x2E else { return 0 }
        var at = end
        var stops: [Int] = []
        var isIndian = false
        while text[at] == separator, stops.count < 12 {
            let count = Self.digits(text, at + 1)
            if count == 2, separator == 0x2C, first <= 2, stops.isEmpty || isIndian { isIndian = true } else if count != 3 { break }
            stops.append(at + 1)
            at += 1 + count
            if isIndian, count == 3 { break }
        }
        guard !stops.isEmpty, !text.isDigit(at), Self.digits(text, at - 3) >= 3 else { return 0 }
        let goesOn = Self.goesOn(text, at, separator)
        if goesOn { return 0 }
        // 4.800 is a decimal, 1.111,11 is not.
        if separator == 0x2E, !(text[at] == 0x2C && text.isDigit(at + 1)) { return 0 }
        for start in stops { readDigits(text, start..<start + Self.digits(text, start)) }
        end = at
        return separator
    }

    /// Whether the same sign and a digit follow: no single number is written so.
    private static func goesOn(_ text: HeardText, _ at: Int, _ sign: UInt32) -> Bool { text[at] == sign && text.isDigit(at + 1) }

    /// Whether digits and a sign stand right before: the 168 of 192.168.1.2.
    private static func isListed(_ text: HeardText, _ start: Int) -> Bool {
        (text[start - 1] == 0x2C || text[start - 1] == 0x2E) && text.isDigit(start - 2)
    }

    /// How many digits stand there, as far as they matter.
    private static func digits(_ text: HeardText, _ start: Int) -> Int {
        var at = start
        while text.isDigit(at), at - start <= QuantityLimits.digits { at += 1 }
        return at - start
    }

    // MARK: Fractions

    /// 3/4 and 2½, but not 5/17/2018 and 222-2222/2222; "1 4/5" is two tokens.
    private mutating func readFraction(_ text: HeardText, _ start: Int) -> Bool {
        if let part = Self.vulgar(text[end]) {
            value += part
            form = .fraction
            end += 1
            return true
        }
        guard text[end] == 0x2F, text[start - 1] != 0x2F, !(text[start - 1] == 0x2D && text.isDigit(start - 2)) else { return false }
        let count = Self.digits(text, end + 1)
        let after = end + 1 + count
        guard (1...9).contains(count), text[after] != 0x2F || !text.isDigit(after + 1) else { return false }
        var divisor = 0.0
        for index in end + 1..<after { divisor = divisor * 10 + Double(text[index]) - 0x30 }
        guard divisor > 0 else { return false }
        value /= divisor
        form = .fraction
        end = after
        return true
    }

    private static func vulgar(_ scalar: UInt32) -> Double? {
        guard scalar >= 0xBC else { return nil }
        switch scalar {
        case 0xBC: return 1 / 4
        case 0xBD: return 1 / 2
        case 0xBE: return 3 / 4
        case 0x2150...0x215E: return vulgars[Int(scalar - 0x2150)]
        default: return nil
        }
    }

    private static let vulgars: [Double] = [
        1 / 7, 1 / 9, 1 / 10, 1 / 3, 2 / 3, 1 / 5, 2 / 5, 3 / 5, 4 / 5, 1 / 6, 5 / 6, 1 / 8, 3 / 8, 5 / 8, 7 / 8,
    ]

    // MARK: Powers and letters

    /// 1e10, 12.32e+14, 1.3x10^6, 1.1^-23.
    private mutating func readPower(_ text: HeardText) -> Bool {
        let isTen = text[end] == 0x65
        let isTimes = (text[end] == 0x78 || text[end] == 0xD7) && text[end + 1] == 0x31 && text[end + 2] == 0x30 && text[end + 3] == 0x5E
        guard isTen || isTimes || text[end] == 0x5E else { return false }
        var at = end + (isTimes ? 4 : 1)
        var isNegative = false
        while at - end < 6, text[at] == 0x2B || text[at] == 0x2D {
            if text[at] == 0x2D { isNegative.toggle() }
            at += 1
        }
        let count = Self.digits(text, at)
        guard (1...3).contains(count), !text.isLetter(at + count) else { return false }
        var exponent = 0
        for index in at..<at + count { exponent = exponent * 10 + Int(text[index]) - 0x30 }
        guard exponent <= QuantityLimits.exponent else { return false }
        let power = Self.power(isTen || isTimes ? 10 : value, exponent)
        if isTen || isTimes { value = isNegative ? value / power : value * power } else { value = isNegative ? 1 / power : power }
        end = at + count
        return true
    }

    private static func power(_ base: Double, _ exponent: Int) -> Double {
        var (result, square, rest) = (1.0, base, exponent)
        while rest > 0 {
            if rest & 1 == 1 { result *= square }
            square *= square
            rest >>= 1
        }
        return result
    }

    /// 10k, 2.33 k, 10M (but not 10m), 1MM, 2mil, 10 bln.
    private mutating func readSuffix(_ text: HeardText) -> Bool {
        guard form == .whole || form == .decimal else { return false }
        let at = text.skipSpaces(end, to: min(text.count, end + 3))
        guard let (size, stop) = Self.suffixes.match(text, at: at, to: text.count), !text.isDigit(stop) else { return false }
        switch size {
        case .word(let times): value *= times
        case .glued(let times):
            guard at == end else { return false }
            value *= times
        case .capital(let times):
            guard text.isCapital(at), text.isCapital(stop - 1) else { return false }
            value *= times
        }
        end = stop
        return true
    }

    private enum Suffix: Sendable { case word(Double), glued(Double), capital(Double) }

    private static let suffixes = WordTable<Suffix>([
        ("k", .word(1e3)), ("m", .capital(1e6)), ("g", .capital(1e9)), ("t", .capital(1e12)), ("b", .glued(1e9)), ("mm", .capital(1e6)),
        ("mil", .word(1e6)), ("mln", .word(1e6)), ("mn", .word(1e6)), ("bn", .word(1e9)), ("bln", .word(1e9)), ("tn", .word(1e12)),
        ("tln", .word(1e12)),
    ])
}

extension HeardText {
    /// Whether the caller wrote a capital letter.
    func isCapital(_ index: Int) -> Bool {
        guard index >= 0, index < count else { return false }
        let utf8 = original.utf8
        return (0x41...0x5A).contains(utf8[utf8.index(utf8.startIndex, offsetBy: offsets[index])])
    }
}
