/// The units that follow an English number, and how they are joined to it: 3 km, 3km, 3-inch, 3 (kg).
enum EnglishUnits {
    /// The unit after a number; the words end before any other letter or digit.
    static func match<Unit>(_ table: WordTable<Unit>, _ text: HeardText, after end: Int) -> (unit: Unit, range: Range<Int>)? {
        var at = text.skipSpaces(end, to: min(text.count, end + 2))
        let closing = brackets[text[at]]
        if closing != nil { at += 1 }
        if text[at] == 0x2D { at = text.skipSpaces(at + 1, to: min(text.count, at + 3)) }
        guard let (unit, stop) = table.match(text, at: at, to: text.count), !text.isDigit(stop) else { return nil }
        // "24703 L-202" is a code.
        if text[stop] == 0x2D, stop - at < 3, text.isDigit(stop + 1) { return nil }
        guard let closing else { return (unit, at..<stop) }
        return text[stop] == closing ? (unit, at..<stop + 1) : nil
    }

    private static let brackets: [UInt32: UInt32] = [0x28: 0x29, 0x5B: 0x5D, 0x7B: 0x7D, 0x3C: 0x3E]

    /// Names with a value each, in the singular and with an s.
    static func plural<Value>(_ words: String, _ value: Value) -> [(String, Value)] {
        words.split(separator: "|").flatMap { [(String($0), value), ($0 + "s", value)] }
    }

    static func names<Value>(_ words: String, _ value: Value) -> [(String, Value)] {
        words.split(separator: "|").map { (String($0), value) }
    }
}

extension EnglishNumber {
    /// Whether it is part of a code: SCP-173, X200.
    func isCode(in text: HeardText) -> Bool {
        let start = range.lowerBound
        guard isWritten else { return false }
        return text.isLetter(start - 1) || (text[start - 1] == 0x2D && text.isLetter(start - 2))
    }

    func quantity(_ kind: Quantity.Kind, _ text: HeardText, unit: String?, to end: Int) -> Quantity {
        Quantity(kind: kind, value: value, unit: unit, range: text.utf8(range.lowerBound..<end))
    }
}
