/// Every value that an utterance surely holds, whatever was asked.
///
///     EntityScan.all(in: "下周三下午三点来修，电话13800138000", language: "zh", now: now)
///     // date 下周三, time 下午三点, phone 13800138000
///
/// A recogniser trusts the question: after "how much?" 三 is an amount, after "which day?" a day. Here nothing was asked, so only what says
/// itself what it is counts, and of two readings of the same words the more particular one.
public enum EntityScan {
    public struct Found: Sendable, Equatable {
        public let type: EntityType
        public let match: EntityMatch

        public init(type: EntityType, match: EntityMatch) {
            self.type = type
            self.match = match
        }
    }

    /// The more particular first: digits are also a telephone number, never the other way round.
    private static let types: [EntityType] = [.idcard, .phone, .address, .duration, .date, .time, .money, .name, .digits, .number, .yesno]

    /// From left to right; at most one of each type.
    public static func all(in text: String, language: String, now: Instant) -> [Found] {
        var found: [Found] = []
        let number = EntityRecogniser(type: .number, length: nil).find(in: text, language: language, now: now)
        for type in types {
            guard let match = EntityRecogniser(type: type, length: nil).find(in: text, language: language, now: now),
                !found.contains(where: { $0.match.range.overlaps(match.range) }),
                isEvident(match, type, in: HeardText(text), number: number?.range)
            else { continue }
            found.append(Found(type: type, match: match))
        }
        return found.sorted { $0.match.range.lowerBound < $1.match.range.lowerBound }
    }

    private static func isEvident(_ match: EntityMatch, _ type: EntityType, in text: HeardText, number: Range<Int>?) -> Bool {
        switch type {
        case .idcard, .phone, .duration: true
        // A number alone may be anything.
        case .date, .time: number != match.range
        case .money: text.namesMoney(match.range)
        case .digits: match.value.digitCount >= Self.fewestDigits
        case .number: text.holdsPlainNumber(match.range)
        case .address: SpokenAddress.isEvident(text, in: text.scalars(match.range))
        case .name: SpokenName.isIntroduced(text) && match.range.count <= Self.longestName
        case .yesno: text.isPause(after: match.range)
        case .text, .integer: false
        }
    }

    /// Shorter runs of digits are numbers.
    private static let fewestDigits = 5
    /// Bytes: 阿依古丽·买买提江 has 27, "Maria del Carmen Ruiz" 21.
    private static let longestName = 40
}

extension EntityValue {
    fileprivate var digitCount: Int {
        if case .digits(let digits) = self { digits.utf8.count } else { 0 }
    }
}

extension HeardText {
    /// The scalars that stand at UTF-8 offsets.
    fileprivate func scalars(_ utf8: Range<Int>) -> Range<Int> {
        let lower = offsets.firstIndex { $0 >= utf8.lowerBound } ?? count
        let upper = offsets.firstIndex { $0 >= utf8.upperBound } ?? count
        return min(lower, count)..<min(max(lower, upper), count)
    }

    /// Figures, or a number in words that is more than 一, which is said in 一下 and 一点 too.
    fileprivate func holdsPlainNumber(_ utf8: Range<Int>) -> Bool {
        let range = scalars(utf8)
        return range.contains(where: isDigit) || range.count > 1 && !isLetter(range.lowerBound) || range.count > 3
    }

    private static let moneyWords = Set("块元毛角分蚊钱圆銭円¥$€£".unicodeScalars.map(\.value))

    /// Whether a currency stands among the words: 两个半 is an amount only to one who asked for it.
    fileprivate func namesMoney(_ utf8: Range<Int>) -> Bool {
        scalars(utf8).contains {
            Self.moneyWords.contains(self[$0]) || isLetter($0) && isLetter($0 + 1) && !Self.isNumberWord(self, at: $0)
        }
    }

    /// Whether the Latin word that holds a letter says a number.
    private static func isNumberWord(_ text: HeardText, at index: Int) -> Bool {
        var start = index
        while text.isLetter(start - 1) { start -= 1 }
        return SpokenNumber.read(text, at: start, to: text.count, language: "en") != nil
    }

    /// Whether the words end there, or pause.
    fileprivate func isPause(after utf8: Range<Int>) -> Bool {
        let end = scalars(utf8).upperBound
        return end >= count || isPunctuation(end)
    }
}
