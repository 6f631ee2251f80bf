/// The first number in an utterance that serves: "大概 -3.5 度" holds -3.5.
struct NumberSearch {
    let text: HeardText
    let language: String

    private static let minus = WordTable<Bool>(words: ["负", "minus", "negative", "menos", "-"])

    /// `pick` says what of a number is wanted, nil when it does not serve.
    func first<Value: Negatable>(in range: Range<Int>, pick: (SpokenNumber) -> Value?) -> (value: Value, range: Range<Int>)? {
        var article: (Value, Range<Int>)?
        var at = range.lowerBound
        while at < range.upperBound {
            guard let scan = scan(at, range) else {
                at = pastWord(at)
                continue
            }
            switch scan {
            case .tooLong(let end): at = max(end, at + 1)
            case .number(let number):
                let sign = sign(before: at, from: range.lowerBound)
                let words = (sign ?? at)..<number.end
                if let value = pick(number) {
                    let signed = sign == nil ? value : value.negated
                    if !number.isArticle { return (signed, words) }
                    if article == nil { article = (signed, words) }
                }
                at = max(number.end, at + 1)
            }
        }
        return article.map { (value: $0.0, range: $0.1) }
    }

    func scan(_ at: Int, _ range: Range<Int>) -> SpokenNumber.Scan? {
        if text.isLetter(at), text.isLetter(at - 1) { return nil }
        return SpokenNumber.scan(text, at: at, to: range.upperBound, language: language)
    }

    func pastWord(_ at: Int) -> Int {
        var next = at + 1
        if text.isLetter(at) { while text.isLetter(next) { next += 1 } }
        return next
    }

    /// Where a minus sign or word just before the number begins.
    func sign(before start: Int, from first: Int) -> Int? {
        var end = start
        while end > first, text.isSpace(end - 1) { end -= 1 }
        for length in [1, 5, 8] where end - length >= first {
            guard let (_, stop) = Self.minus.match(text, at: end - length, to: end), stop == end else { continue }
            // 10-3 is no -3, nor is A-3.
            if length == 1, text[end - 1] == 0x2D, text.isDigit(end - 2) || text.isLetter(end - 2) { return nil }
            return end - length
        }
        return nil
    }
}

/// A number that may be turned round.
protocol Negatable {
    var negated: Self { get }
}

extension Int64: Negatable {
    var negated: Int64 { 0 &- self }
}

extension Double: Negatable {
    var negated: Double { self == 0 ? 0 : -self }
}
