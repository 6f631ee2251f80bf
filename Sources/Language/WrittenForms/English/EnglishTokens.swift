/// The words of an English text, in lower case, and where they stand.
struct EnglishTokens {
    struct Token {
        let word: String
        /// Scalars of the text.
        let range: Range<Int>
    }

    let tokens: [Token]
    /// The token that begins at a scalar.
    private let beginning: [Int: Int]

    init(_ text: FormText) {
        var tokens: [Token] = []
        var beginning: [Int: Int] = [:]
        var at = 0
        while at < text.count {
            guard text.isLetter(at) else {
                at += 1
                continue
            }
            let start = at
            var word: [UInt8] = []
            // o'clock, aachen's: longer words than this are no numbers.
            while text.isLetter(at) || text[at] == 0x27 || (text[at] == 0 && at < text.count) {
                if word.count < EnglishTokens.longest, text[at] != 0 { word.append(UInt8(truncatingIfNeeded: text[at])) }
                at += 1
            }
            beginning[start] = tokens.count
            tokens.append(Token(word: String(decoding: word, as: UTF8.self), range: start..<at))
        }
        self.tokens = tokens
        self.beginning = beginning
        self.text = text
    }

    private let text: FormText
    private static let longest = 24

    func token(at scalar: Int) -> Int? { beginning[scalar] }

    /// The word at a place, nothing outside the text.
    subscript(_ index: Int) -> String { tokens.indices.contains(index) ? tokens[index].word : "" }

    /// Whether only spaces stand between two tokens and a number may go on from the one to the next.
    func joins(_ index: Int) -> Bool {
        guard index > 0, index < tokens.count else { return false }
        let gap = tokens[index - 1].range.upperBound..<tokens[index].range.lowerBound
        return gap.count <= 2 && gap.allSatisfy { text[$0] == 0x20 || text[$0] == 0x2D }
    }

    /// A word that follows on the one before.
    func next(_ index: Int) -> String { joins(index) ? self[index] : "" }

    func end(_ index: Int) -> Int { index > 0 && index <= tokens.count ? tokens[index - 1].range.upperBound : 0 }

    /// Behind a phrase of words that begins at a place.
    func end(of phrase: [String], at index: Int) -> Int? {
        for (offset, word) in phrase.enumerated() where (offset == 0 ? self[index] : next(index + offset)) != word { return nil }
        return index + phrase.count
    }
}
