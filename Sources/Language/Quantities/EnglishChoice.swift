/// Yes or no, wherever it is said: "Yeah, let's do that", "it's not ok", 👍.
enum EnglishChoice {
    /// The first answer; words that turn an answer round ("not ok") count before it.
    static func all(in text: HeardText) -> [Quantity] {
        var answer: (yes: Bool, range: Range<Int>)?
        var at = 0
        while at < text.count {
            guard let (meaning, end) = words.match(text, at: at, to: text.count) else {
                at = EnglishNumber.pastWord(text, at)
                continue
            }
            switch meaning {
            case .turned: return [quantity(text, false, at..<end)]
            case .yes: answer = answer ?? (true, at..<pastTone(text, end))
            case .no: answer = answer ?? (false, at..<pastTone(text, end))
            }
            at = end
        }
        return answer.map { [quantity(text, $0.yes, $0.range)] } ?? []
    }

    private static func quantity(_ text: HeardText, _ yes: Bool, _ range: Range<Int>) -> Quantity {
        Quantity(kind: .choice, value: yes ? 1 : 0, range: text.utf8(range))
    }

    /// Past the colour of a hand.
    private static func pastTone(_ text: HeardText, _ end: Int) -> Int { (0x1F3FB...0x1F3FF).contains(text[end]) ? end + 1 : end }

    private enum Meaning: Sendable { case yes, no, turned }

    private static let words = WordTable<Meaning>(
        EnglishUnits.names("yes|yeah|yep|yup|yea|aye|sure|ok|okay|agree|agreed|of course|absolutely|correct|true|👍|👌", .yes)
            + EnglishUnits.names("no|nope|nah|disagree|never|incorrect|false|👎|✋|🖐", .no)
            + EnglishUnits.names("not ok|not okay|not agree|not sure|not agreed|not true|not correct", .turned))
}
