/// How a dialect speaks, as data: `{ "dialect": "yue", "language": "yue", "markers": ["嘅"], "lexicon": { "屋企": "家" }, "keywords": { "outage_report": ["跳掣"] } }`.
public struct DialectTable: Sendable {
    public let dialect: String
    /// The language to answer in.
    public let language: String
    /// The dialect's name, by language tag.
    public let names: [String: String]
    /// Where its words come from, with licence.
    public let sources: [String]
    /// Words that betray the dialect, or speak against it: a person's, and those learned.
    public let markers: [DialectMarker]
    /// The log-odds of the dialect against the standard language before a word is heard.
    public let prior: Double
    /// Dialect word to standard word.
    public let lexicon: [(word: String, standard: String)]
    /// Words for intents, by intent.
    public let keywords: [(intent: String, words: [String])]
    /// What its speakers do not tell apart when they speak Mandarin.
    public let sounds: [SoundConfusion]

    /// What a dialect starts from whose markers nobody has weighed: one of them is enough.
    public static let usualPrior = -1.0

    public init(
        dialect: String, language: String, names: [String: String] = [:], sources: [String] = [], markers: [DialectMarker] = [],
        prior: Double = DialectTable.usualPrior, lexicon: [(word: String, standard: String)] = [],
        keywords: [(intent: String, words: [String])] = [], sounds: [SoundConfusion] = []
    ) {
        self.dialect = dialect
        self.language = language
        self.names = names
        self.sources = sources
        self.markers = markers
        self.prior = prior
        self.lexicon = lexicon
        self.keywords = keywords
        self.sounds = sounds
    }
}
