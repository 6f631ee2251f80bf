/// A number in a caller's words: 三千五, 百二八, 1,280.50, twenty five, ciento veinte.
struct SpokenNumber {
    let value: Double
    /// Nil when it has a fraction.
    let whole: Int64?
    /// Where the words end.
    let end: Int
    /// An article that may be no number: "una", "a".
    var isArticle = false
    /// How many digits it was written with, when it was written with digits alone.
    var digits = 0

    init(whole: Int64, end: Int) {
        value = Double(whole)
        self.whole = whole
        self.end = end
    }

    /// `whole.fraction`, times a unit: 3.5万.
    init(whole: Int64, fraction: Fraction, times unit: Int64 = 1, end: Int) {
        let (shifted, overflow) = whole.multipliedReportingOverflow(by: fraction.scale)
        let (sum, overflow2) = shifted.addingReportingOverflow(fraction.digits)
        let exact = Double(sum) * Double(unit) / Double(fraction.scale)
        value = overflow || overflow2 ? (Double(whole) + Double(fraction.digits) / Double(fraction.scale)) * Double(unit) : exact
        self.whole = value.magnitude < 9e15 ? Self.integer(value) : nil
        self.end = end
    }

    /// Not `rounded()`, which would ask for the C library of mathematics.
    private static func integer(_ value: Double) -> Int64? {
        let whole = Int64(value)
        return Double(whole) == value ? whole : nil
    }

    /// The digits after a point: 0.05 is 5 of 100.
    struct Fraction {
        var digits: Int64 = 0
        var scale: Int64 = 1

        /// Digits past the ninth are not counted.
        mutating func append(_ digit: Int64) {
            guard scale < 1_000_000_000 else { return }
            digits = digits * 10 + digit
            scale *= 10
        }
    }

    /// What was found at a place: a number, or digits too long to be one; either way where they end.
    enum Scan {
        case number(SpokenNumber)
        case tooLong(end: Int)
    }

    static func scan(_ text: HeardText, at start: Int, to end: Int, language: String) -> Scan? {
        guard start < end else { return nil }
        let first = text[start]
        if Scalars.isDigit(first) {
            let spanish = language.hasPrefix("es")
            guard let plain = PlainNumber(text, at: start, to: end, spanish: spanish) else { return nil }
            if let scaled = LatinNumber.scaled(plain, text, to: end, language: language) { return .number(scaled) }
            return HanNumber.scan(text, at: start, to: end, spanish: spanish)
        }
        if Scalars.isLetter(first) { return LatinNumber.scan(text, at: start, to: end, language: language) }
        return HanNumber.scan(text, at: start, to: end, spanish: false)
    }

    /// The same, when it is a number.
    static func read(_ text: HeardText, at start: Int, to end: Int, language: String) -> SpokenNumber? {
        guard case .number(let number) = scan(text, at: start, to: min(end, start + EntityLimits.number), language: language) else {
            return nil
        }
        return number
    }

    /// A small whole number, as days, hours and minutes are.
    static func small(_ text: HeardText, at start: Int, to end: Int, language: String, in bounds: ClosedRange<Int64>) -> (
        value: Int, end: Int
    )? {
        guard let number = read(text, at: start, to: end, language: language), let whole = number.whole, bounds.contains(whole) else {
            return nil
        }
        return (Int(whole), number.end)
    }
}
