/// Tells languages and dialects by the words that only they use.
///
/// What all Chinese readers would write the same (查电费) tells nothing: then the confidence is low, and the caller's language stays.
public struct LanguageDetector: Sendable {
    private struct Marker: Sendable {
        let word: String
        /// Index into `varieties`.
        let variety: Int
    }

    private struct Variety: Sendable {
        let language: String
        let dialect: String?
    }

    private let varieties: [Variety]
    private let markers: [Marker]
    private let words: Literals
    /// The hotline's languages that are written in Latin letters.
    private let latin: [String]
    private let chinese: String?

    public init(tables: [DialectTable], languages: [String]) {
        var varieties: [Variety] = []
        var markers: [Marker] = []
        func add(_ words: [String], _ variety: Variety) {
            for word in words { markers.append(Marker(word: word, variety: varieties.count)) }
            varieties.append(variety)
        }
        for table in tables { add(table.markers, Variety(language: table.language, dialect: table.dialect)) }
        chinese = languages.first { ["zh", "cmn"].contains($0.prefix { $0 != "-" }) } ?? languages.first { $0 == "yue" }
        if let mandarin = languages.first(where: { ["zh", "cmn"].contains($0.prefix { $0 != "-" }) }) {
            add(Self.mandarin, Variety(language: mandarin, dialect: nil))
        }
        latin = languages.filter { Self.stopWords[String($0.prefix { $0 != "-" })] != nil }
        for language in latin {
            add(Self.stopWords[String(language.prefix { $0 != "-" })] ?? [], Variety(language: language, dialect: nil))
        }
        self.varieties = varieties
        self.markers = markers
        words = Literals(markers.map { Array($0.word.utf8) })
    }

    /// Listens to the original, in which traditional and simplified still differ (係 tells Cantonese, 系 nothing), and to the folded form for Latin words.
    public func detect(_ canonical: CanonicalText, assuming language: String?) -> HeardLanguage {
        var scores = [Double](repeating: 0, count: varieties.count)
        var evidence: [Int: [String]] = [:]
        let original = Array(canonical.original.utf8.prefix(CanonicalLimits.bytes))
        let isLatin = canonical.bytes.allSatisfy { $0 < 0x80 } || !canonical.bytes.contains { $0 >= 0xE3 }
        var covered = 0
        for hit in words.hits(in: isLatin ? canonical.bytes : original).sorted(by: {
            ($0.range.lowerBound, -$0.range.count) < ($1.range.lowerBound, -$1.range.count)
        }) {
            let marker = markers[hit.literal]
            // A marker inside a longer one of another variety tells nothing; several varieties may share one.
            guard hit.range.lowerBound >= covered || hit.range.upperBound >= covered else { continue }
            covered = max(covered, hit.range.upperBound)
            scores[marker.variety] += marker.word.unicodeScalars.count > 1 ? 1.2 : 1
            evidence[marker.variety, default: []].append(marker.word)
        }
        guard let best = scores.indices.max(by: { scores[$0] < scores[$1] }), scores[best] > 0 else {
            return unmarked(canonical, isLatin, language)
        }
        let rest = scores.indices.filter { $0 != best && varieties[$0].language != varieties[best].language }.map { scores[$0] }.max() ?? 0
        let lead = scores[best] - rest
        let confidence = lead <= 0 ? 0.4 : min(0.98, 1 - 0.38 * pow(0.5, lead - 1))
        return HeardLanguage(
            language: varieties[best].language, dialect: varieties[best].dialect, confidence: confidence, evidence: evidence[best] ?? [])
    }

    /// No word told: the script may.
    private func unmarked(_ canonical: CanonicalText, _ isLatin: Bool, _ language: String?) -> HeardLanguage {
        let letters = canonical.bytes.count { $0 &- 97 < 26 }
        if isLatin, letters > 0, let first = latin.first(where: { $0 == language }) ?? latin.first {
            let words = canonical.bytes.split(separator: 0x20).count
            return HeardLanguage(
                language: first, dialect: nil, confidence: latin.count == 1 ? min(0.3 + 0.2 * Double(words), 0.9) : 0.3, evidence: [])
        }
        let han = canonical.bytes.contains { $0 >= 0xE4 && $0 <= 0xE9 }
        let assumed = language ?? (han ? chinese : nil) ?? ""
        let isChinese = ["zh", "yue", "cmn"].contains(assumed.prefix { $0 != "-" })
        return HeardLanguage(
            language: han && !isChinese ? chinese ?? assumed : assumed, dialect: nil,
            confidence: han && !isChinese && chinese != nil ? 0.8 : 0.1, evidence: [])
    }

    /// Words of written Mandarin that speakers of other varieties do not write.
    private static let mandarin = [
        "的", "是", "不", "没", "這", "这", "那", "什么", "什麼", "怎么", "怎麼", "他们", "我们", "你们", "吗", "嗎", "给", "說", "说", "在哪", "谁", "咱",
    ]

    private static let stopWords: [String: [String]] = [
        "en": [
            "the", "is", "are", "my", "i", "i'm", "you", "to", "of", "and", "it", "in", "for", "can", "how", "what", "when", "please",
            "have", "want",
            "need", "do", "does", "not", "no", "a", "an", "with", "on", "at", "this", "that", "there", "hello", "yes", "out", "don't",
            "can't",
        ],
        "es": [
            "el", "la", "los", "las", "de", "que", "y", "en", "un", "una", "es", "mi", "para", "por", "con", "no", "quiero", "necesito",
            "cuando",
            "cuándo", "como", "cómo", "hola", "sí", "tengo", "está", "puedo", "gracias", "favor", "me", "cita", "señor", "usted", "a",
        ],
    ]
}

/// Two to a power, without Foundation.
private func pow(_ base: Double, _ exponent: Double) -> Double {
    var result = 1.0
    var left = exponent
    while left >= 1 {
        result *= base
        left -= 1
    }
    return result * (1 - left * (1 - base))
}
