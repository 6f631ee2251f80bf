/// What a caller of a hotline may speak: the dialects it has tables for, the standard language beside them, and its languages in Latin letters.
struct LanguageVarieties: Sendable {
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

    init(tables: [DialectTable], languages: [String]) {
        chinese = languages.first { ["zh", "cmn"].contains(LanguageTag.primary(of: $0)) } ?? languages.first { $0 == "yue" }
        dialects = tables.count
        all =
            tables.map { Variety(language: $0.language, dialect: $0.dialect, prior: $0.prior, markers: $0.markers) }
            + languages.compactMap { tag in
                Self.everyday[LanguageTag.primary(of: tag)].map { words in
                    Variety(
                        language: tag, dialect: nil, prior: 0,
                        markers: words.map { DialectMarker($0, weight: $0.utf8.count > 1 ? LanguageDetection.word : LanguageDetection.letter) })
                }
            }
    }

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
