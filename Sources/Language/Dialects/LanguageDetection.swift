internal import Patterns

/// Tells languages and dialects by the words that only they use.
///
/// What all Chinese readers would write the same (查电费) tells nothing: then the confidence is low, and the caller's language stays.
struct LanguageDetection {
    let heard: HeardLanguage

    /// Weighs the hits of `DialectFolding`, from left to right and the longest first.
    init(_ text: CanonicalText, _ hits: [LiteralAutomaton.Hit], _ folding: DialectFolding, assuming language: String?) {
        let varieties = folding.varieties
        let isLatin = !text.utf8.contains { $0 >= 0xE3 }
        var scores = [Double](repeating: 0, count: varieties.all.count)
        var found: [(variety: Int, literal: Int)] = []
        var covered = 0
        for hit in hits {
            let literal = folding.literals[hit.literal]
            // A borrowed word between Han characters ("我屋企 no power 呀") makes no English, and a marker inside a longer one tells nothing.
            guard !literal.markerOf.isEmpty, literal.isHan != isLatin, hit.range.upperBound >= covered else { continue }
            covered = hit.range.upperBound
            for variety in literal.markerOf {
                scores[variety] += hit.range.count > 3 || isLatin && hit.range.count > 1 ? Self.word : Self.character
                found.append((variety, hit.literal))
            }
        }
        guard let best = scores.indices.max(by: { scores[$0] < scores[$1] }), scores[best] > 0 else {
            heard = Self.unmarked(text, varieties, isLatin: isLatin, assuming: language)
            return
        }
        let told = varieties.all[best]
        let rest = scores.indices.filter { varieties.all[$0].language != told.language }.map { scores[$0] }.max() ?? 0
        heard = HeardLanguage(
            language: told.language, dialect: told.dialect, confidence: Self.confidence(lead: scores[best] - rest),
            evidence: found.filter { $0.variety == best }.map { folding.literals[$0.literal].text })
    }

    /// What a marker of one character and a longer one tell.
    private static let character = 1.0
    private static let word = 1.2

    /// One marker is just enough, three are nearly certain; a tie tells nothing.
    private static func confidence(lead: Double) -> Double {
        guard lead > 0 else { return 0.4 }
        var doubt = 0.38
        var left = lead - 1
        while left >= 1, doubt > 0.02 {
            doubt /= 2
            left -= 1
        }
        return min(0.98, 1 - doubt * (1 - left / 2))
    }

    /// No word told: the script may.
    private static func unmarked(
        _ text: CanonicalText, _ varieties: LanguageVarieties, isLatin: Bool, assuming language: String?
    ) -> HeardLanguage {
        if isLatin, text.utf8.contains(where: { $0 &- 97 < 26 }),
            let first = varieties.latin.first(where: { $0 == language }) ?? varieties.latin.first
        {
            let words = text.utf8.split(separator: 0x20).count
            return HeardLanguage(
                language: first, dialect: nil, confidence: varieties.latin.count == 1 ? min(0.3 + 0.2 * Double(words), 0.9) : 0.3,
                evidence: [])
        }
        let isHan = text.utf8.contains { $0 >= 0xE4 && $0 <= 0xE9 }
        let assumed = language ?? (isHan ? varieties.chinese : nil) ?? ""
        guard isHan, !["zh", "yue", "cmn"].contains(LanguageTag.primary(of: assumed)) else {
            return HeardLanguage(language: assumed, dialect: nil, confidence: 0.1, evidence: [])
        }
        return HeardLanguage(
            language: varieties.chinese ?? assumed, dialect: nil, confidence: varieties.chinese != nil ? 0.8 : 0.1, evidence: [])
    }
}
