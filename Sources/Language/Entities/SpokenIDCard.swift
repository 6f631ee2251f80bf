/// A Chinese identity card number: 17 digits and a check digit, which may be X: 11010519491231002X.
enum SpokenIDCard {
    private static let letterX = WordTable<Bool>(words: ["x", "叉", "艾克斯", "ex", "equis"])
    private static let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
    private static let checks = Array("10X98765432".utf8)

    static func find(_ text: HeardText, in range: Range<Int>, language: String) -> (digits: String, range: Range<Int>)? {
        for run in SpokenDigits.runs(text, in: range, language: language) {
            let whole = SpokenDigits.joined(run)
            for clause in [whole] + (run.count > 1 ? run : []) {
                var digits = clause.digits
                var end = clause.range.upperBound
                if digits.count == 17 {
                    // The letter stands glued to the digits or apart from them.
                    let after = text.skipPauses(end, to: range.upperBound)
                    if text[after] == 0x78, !text.isLetter(after + 1), after < range.upperBound {
                        end = after + 1
                    } else if let stop = letterX.contains(text, at: after, to: range.upperBound) {
                        end = stop
                    } else {
                        continue
                    }
                    digits.append(0x58)
                }
                if isValid(digits) { return (String(decoding: digits, as: UTF8.self), clause.range.lowerBound..<end) }
            }
        }
        return nil
    }

    /// GB 11643: the check digit fits the other seventeen.
    static func isValid(_ card: [UInt8]) -> Bool {
        guard card.count == 18, card[0] != 0x30, card.dropLast().allSatisfy({ (0x30...0x39).contains($0) }) else { return false }
        let sum = zip(card, weights).reduce(0) { $0 + Int($1.0 - 0x30) * $1.1 }
        return checks[sum % 11] == card[17]
    }
}
