internal import Patterns

/// What a caller of a hotline may speak: the dialects it has tables for, the standard language beside them, and its languages in Latin letters.
final class LanguageVarieties: Sendable {
    struct Variety: Sendable {
        let language: String
        let dialect: String?
        /// Log-odds before a word is heard.
        let prior: Double
        let markers: [DialectMarker]
    }

    /// The dialects, then the languages in Latin letters.
    let all: [Variety]
    /// How many of them are dialects.
    let dialects: Int
    /// What Han characters are taken for when nothing else tells.
    let chinese: String?

    /// By variety: its language, by its place in `languages`.
    let languageNumbers: FrozenTable<Int32>
    /// The languages of all varieties and of the hotline, each once.
    let languages: [String]
    /// The dialects' priors, in hundredths, with what the caller's language so far adds: a row for each of `languages`, then for another
    /// Chinese one, then for any other.
    private let biases: FrozenTable<Int32>
    /// The number of `chinese`; -1 without one.
    let chineseNumber: Int32

    init(tables: [DialectTable], languages: [String]) {
        chinese = languages.first { ["zh", "cmn"].contains(LanguageTag.primary(of: $0)) } ?? languages.first { $0 == "yue" }
        dialects = tables.count
        let all =
            tables.map { Variety(language: $0.language, dialect: $0.dialect, prior: $0.prior, markers: $0.markers) }
            + languages.compactMap { tag in
                Self.everyday[LanguageTag.primary(of: tag)].map { words in
                    Variety(
                        language: tag, dialect: nil, prior: 0,
                        markers: words.map {
                            DialectMarker($0, weight: $0.utf8.count > 1 ? LanguageDetection.word : LanguageDetection.letter)
                        })
                }
            }
        var known: [String] = []
        for language in all.map(\.language) + languages where !known.contains(language) { known.append(language) }
        self.languages = known
        let number = { (language: String) in known.firstIndex(of: language).map { Int32($0) } ?? -1 }
        self.all = all
        let (chineseNumber, numbers) = (chinese.map(number) ?? -1, all.map { number($0.language) })
        languageNumbers = FrozenTable(numbers)
        self.chineseNumber = chineseNumber
        var spoken = known.enumerated().map { (number: Int32($0.offset), isChinese: Self.isChinese($0.element)) }
        spoken += [(number: -1, isChinese: true), (number: -1, isChinese: false)]
        biases = FrozenTable(
            spoken.flatMap { spoken in
                zip(tables, numbers).map { table, language in
                    let prior = Int32(WordTellings.hundredths(table.prior))
                    guard spoken.isChinese, language != chineseNumber || language != spoken.number else { return prior }
                    return prior + (language == spoken.number ? LanguageDetection.habit : -LanguageDetection.habit)
                }
            })
    }

    /// By dialect: its prior, in hundredths, and what the caller's language so far tells for it. It breaks ties.
    func bias(speaking language: String?) -> UnsafePointer<Int32> {
        let known = language.flatMap { languages.firstIndex(of: $0) }
        return biases.start + dialects * (known ?? languages.count + (language.map(Self.isChinese) ?? false ? 0 : 1))
    }

    /// Whether a language is written in Han characters.
    static func isChinese(_ language: String) -> Bool { ["zh", "yue", "cmn"].contains(LanguageTag.primary(of: language)) }

    /// Words of the standard language that other varieties seldom use: what shows that it was heard, also where no table is.
    static let standard = [
        "的", "是", "不", "没", "这", "那", "什么", "怎么", "他们", "我们", "你们", "吗", "给", "说", "在哪", "谁", "咱", "也",
    ]

    private static let everyday: [String: [String]] = [
        "en": [
            "the", "a", "an", "is", "are", "was", "i", "i'm", "my", "me", "you", "your", "we", "our", "it", "it's", "this", "that", "to",
            "of", "in", "on", "for", "and", "or", "not", "no", "don't", "can", "can't", "could", "would", "do", "does", "did", "what",
            "when", "where", "how", "why", "who", "want", "need", "please", "have", "has", "there", "with", "from", "at", "be", "will",
            "just", "get", "out", "speak", "hello", "thanks", "yes",
        ],
        "es": [
            "el", "la", "los", "las", "un", "una", "de", "del", "en", "y", "que", "qué", "es", "está", "no", "mi", "mis", "me", "a",
            "se", "lo", "por", "para", "con", "sin", "como", "cómo", "cuando", "cuándo", "cuánto", "cuanto", "donde", "dónde",
            "quiero", "necesito", "puedo", "puede", "tengo", "hay", "hola", "gracias", "sí", "si", "su", "usted", "yo", "señor", "cita",
            "hablar", "ayer", "hoy", "mañana", "al", "ya", "muy", "favor",
        ],
    ]
}
