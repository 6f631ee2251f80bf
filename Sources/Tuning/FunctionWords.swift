/// Words that hold a sentence together and name nothing: 我想, 一个, "would like". They are said whatever is wanted, so none is proposed.
enum FunctionWords {
    /// Characters with which no word of its own begins or ends: what is cut out of a sentence with them is a fragment (我的电, 费了).
    private static let edges = Set("的了得吗呢吧啊呀嘛哦哟呗着我你您他她它们咱这那哪嘅咗喇啦咩啲佢哋嗰呢阮恁伊吾侬伲搿".unicodeScalars.map(\.value))
    /// Characters of which a word may hold some, not only such.
    private static let light = Set("是在有没不就都也还又很太什么怎样个些一二两把被给跟和与及想要能会可以请帮下来去到说问看话上里点几多礼拜星期少时候现今天家人东西係系喺唔冇點搞".unicodeScalars.map(\.value))

    private static let latin: Set<String> = [
        "the", "a", "an", "this", "that", "these", "those", "my", "your", "our", "their", "his", "her", "its", "i", "me", "you", "we",
        "they", "it",
        "is", "are", "was", "were", "be", "been", "am", "do", "does", "did", "have", "has", "had", "can", "could", "would", "will",
        "should", "may",
        "to", "of", "in", "on", "at", "for", "from", "with", "by", "about", "and", "or", "but", "if", "so", "as", "not", "no", "yes",
        "please", "want",
        "need", "like", "what", "when", "where", "which", "who", "how", "why", "there", "here", "just", "now", "hello", "thanks", "some",
        "any", "know",
    ]

    /// Whether a cue says what is wanted, as far as its form tells.
    static func isWord(_ cue: String) -> Bool {
        if cue.hasSuffix("*") { return false }
        let scalars = cue.unicodeScalars.map(\.value)
        guard let first = scalars.first, let last = scalars.last else { return false }
        if first >= 0x2E80 {
            return scalars.count >= 2 && !edges.contains(first) && !edges.contains(last) && !scalars.allSatisfy { light.contains($0) }
        }
        let words = cue.split(separator: " ").map(String.init)
        guard let head = words.first, let tail = words.last else { return false }
        return scalars.count >= 4 && !latin.contains(head) && !latin.contains(tail)
    }
}
