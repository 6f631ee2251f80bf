/// How a dialect speaks, as data: `{ "dialect": "yue", "language": "yue", "markers": ["嘅"], "lexicon": { "屋企": "家" }, "keywords": { "outage_report": ["跳掣"] } }`.
public struct DialectTable: Sendable {
    public let dialect: String
    /// The language to answer in.
    public let language: String
    /// The dialect's name, by language tag.
    public let names: [String: String]
    /// Where its words come from, with licence.
    public let sources: [String]
    /// Words that betray the dialect, as they are written.
    public let markers: [String]
    /// Dialect word to standard word.
    public let lexicon: [(word: String, standard: String)]
    /// Words for intents, by intent.
    public let keywords: [(intent: String, words: [String])]

    public init(
        dialect: String, language: String, names: [String: String] = [:], sources: [String] = [], markers: [String] = [],
        lexicon: [(word: String, standard: String)] = [], keywords: [(intent: String, words: [String])] = []
    ) {
        self.dialect = dialect
        self.language = language
        self.names = names
        self.sources = sources
        self.markers = markers
        self.lexicon = lexicon
        self.keywords = keywords
    }
}
