/// What a caller of a hotline may speak: the dialects it has tables for, and its languages, each with the words that only it uses.
struct LanguageVarieties: Sendable {
    struct Variety: Sendable {
        let language: String
        let dialect: String?
        let markers: [String]
    }

    /// The dialects, then the languages.
    let all: [Variety]
    /// The hotline's languages that are written in Latin letters.
    let latin: [String]
    /// What Han characters are taken for when nothing else tells.
    let chinese: String?

    init(tables: [DialectTable], languages: [String]) {
        var all = tables.map { Variety(language: $0.language, dialect: $0.dialect, markers: $0.markers) }
        let mandarin = languages.first { ["zh", "cmn"].contains(LanguageTag.primary(of: $0)) }
        chinese = mandarin ?? languages.first { $0 == "yue" }
        if let mandarin { all.append(Variety(language: mandarin, dialect: nil, markers: Self.mandarin)) }
        let latin = languages.compactMap { tag in Self.stopWords[LanguageTag.primary(of: tag)].map { (tag, $0) } }
        self.latin = latin.map(\.0)
        self.all = all + latin.map { Variety(language: $0, dialect: nil, markers: $1) }
    }

    /// Words of written Mandarin that speakers of other varieties do not write.
    private static let mandarin = [
        "的", "是", "不", "没", "这", "那", "什么", "怎么", "他们", "我们", "你们", "吗", "给", "说", "在哪", "谁", "咱",
    ]

    private static let stopWords: [String: [String]] = [
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
