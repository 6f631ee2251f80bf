internal import Patterns

/// Tells languages and dialects by how much each word speaks for or against them.
///
/// A dialect's score is the log-odds that its table holds: its prior, and the weight of each of its markers, wherever they stand.
/// The standard language is the zero they are measured against. Script tells nothing: the text was folded to simplified characters before.
/// What all readers of Chinese would write the same (查电费) tells nothing either: then the confidence is low, and the caller's language stays.
struct LanguageDetection {
    /// From what weight on a word is worth naming: it makes a variety three times as likely.
    static let telling: Float = 1.2
    /// What an everyday word of a language in Latin letters tells, and one of a single letter.
    static let word = 1.2
    static let letter = 1.0
    /// What the caller's language so far is worth: it breaks ties, and one marker outweighs it.
    private static let habit: Float = 0.7
    /// What one of the standard's own words is worth where no table learned more of it.
    private static let plain: Float = 0.8
    /// As sure as one can be without a word worth naming, and how much more such words must tell together.
    private static let unnamed = 0.55
    private static let doubt: Float = 0.4

    let folding: DialectFolding
    let text: CanonicalText
    let hits: [LiteralAutomaton.Hit]
    /// The caller's language so far.
    let assumed: String?
    private let isLatin: Bool

    init(_ text: CanonicalText, _ hits: [LiteralAutomaton.Hit], _ folding: DialectFolding, assuming language: String?) {
        self.text = text
        self.hits = hits
        self.folding = folding
        assumed = language
        isLatin = !text.utf8.contains { $0 >= 0xE3 }
    }

    func heard() -> HeardLanguage {
        withUnsafeTemporaryAllocation(of: Score.self, capacity: max(1, varieties.all.count)) { scores in
            scores.initialize(repeating: Score())
            let weighed = weigh(into: scores)
            return isLatin ? latin(scores) : chinese(scores, weighed)
        }
    }

    private var varieties: LanguageVarieties { folding.varieties }

    // MARK: - Weighing

    private struct Score {
        var sum: Float = 0
        /// Whether a word worth naming spoke for it.
        var isNamed = false
    }

    private struct Weighed {
        /// Whether any word was worth naming.
        var isTold = false
        /// How many of the standard's own words there were.
        var standard = 0
    }

    /// Adds up what the words tell. What is quoted is another's speech, and counts only when nothing around it tells.
    private func weigh(into scores: UnsafeMutableBufferPointer<Score>) -> Weighed {
        var weighed = Weighed()
        let hasQuotes = hits.contains { folding.kinds[$0.literal].contains(.quotes) }
        weigh(quoted: hasQuotes ? false : nil, into: scores, &weighed)
        if hasQuotes, !weighed.isTold { weigh(quoted: true, into: scores, &weighed) }
        return weighed
    }

    /// What stands in quotes, or outside; all of it for nil.
    private func weigh(quoted: Bool?, into scores: UnsafeMutableBufferPointer<Score>, _ weighed: inout Weighed) {
        var isQuoted = false
        for hit in hits {
            let kind = folding.kinds[hit.literal]
            if kind.contains(.quotes) { isQuoted = kind.contains(.opens) || !kind.contains(.closes) && !isQuoted }
            // A borrowed word between Han characters ("我屋企 no power 呀") makes no English.
            guard quoted == nil || isQuoted == quoted, kind.contains(.han) != isLatin else { continue }
            if kind.contains(.standard) {
                weighed.standard += 1
                weighed.isTold = true
            }
            for told in folding.tellings[folding.tellings(of: hit.literal)] {
                scores[Int(told.variety)].sum += told.weight
                guard abs(told.weight) >= Self.telling else { continue }
                weighed.isTold = true
                if told.weight > 0 { scores[Int(told.variety)].isNamed = true }
            }
        }
    }

    // MARK: - In Han characters

    private func chinese(_ scores: UnsafeMutableBufferPointer<Score>, _ weighed: Weighed) -> HeardLanguage {
        let speaksChinese = assumed.map { Self.isChinese($0) } ?? false
        var best = -1
        // Where the standard is heard, the question is why no other language was: 是咁的 is not quite Cantonese.
        var rival = -1
        for number in 0..<varieties.dialects {
            let variety = varieties.all[number]
            scores[number].sum += Float(variety.prior) - (scores[number].isNamed ? 0 : Self.doubt)
            if speaksChinese, variety.language != varieties.chinese || variety.language != assumed {
                scores[number].sum += variety.language == assumed ? Self.habit : -Self.habit
            }
            if best < 0 || scores[number].sum > scores[best].sum { best = number }
            if variety.language != varieties.chinese, rival < 0 || scores[number].sum > scores[rival].sum { rival = number }
        }
        guard best >= 0, scores[best].sum > 0 else {
            return standard(scores, rival >= 0 ? rival : best >= 0 ? best : nil, weighed)
        }
        let told = varieties.all[best]
        // The standard is the zero; a dialect that is answered in it need not beat it for the language to be sure.
        var rest: Float = told.language == varieties.chinese ? -1 : 0
        for number in 0..<varieties.dialects where varieties.all[number].language != told.language { rest = max(rest, scores[number].sum) }
        let sure = Self.chance(scores[best].sum - rest)
        return HeardLanguage(
            language: told.language, dialect: told.dialect, confidence: scores[best].isNamed ? sure : min(sure, Self.unnamed),
            clues: clues(best, isHeard: true))
    }

    /// No dialect was heard: the standard, if its words were, else what the caller spoke so far.
    private func standard(_ scores: UnsafeMutableBufferPointer<Score>, _ nearest: Int?, _ weighed: Weighed) -> HeardLanguage {
        var lead = Self.plain * Float(weighed.standard)
        for number in 0..<varieties.dialects where varieties.all[number].language != varieties.chinese {
            lead = max(lead, -scores[number].sum)
        }
        if weighed.isTold, let chinese = varieties.chinese {
            return HeardLanguage(
                language: chinese, dialect: nil, confidence: Self.chance(lead), clues: clues(nearest, isHeard: false))
        }
        let isHan = text.utf8.contains { $0 >= 0xE4 && $0 <= 0xE9 }
        let language = assumed ?? (isHan ? varieties.chinese : nil) ?? ""
        guard isHan, !Self.isChinese(language), let chinese = varieties.chinese else {
            return HeardLanguage(language: language, dialect: nil, confidence: 0.1, evidence: [])
        }
        return HeardLanguage(language: chinese, dialect: nil, confidence: 0.8, evidence: [])
    }

    private static func isChinese(_ language: String) -> Bool { ["zh", "yue", "cmn"].contains(LanguageTag.primary(of: language)) }

    /// Close to the chance that goes with log-odds, without `exp`.
    private static func chance(_ lead: Float) -> Double {
        min(0.98, Double(0.5 + 0.5 * lead / (lead * lead + 4.5).squareRoot()))
    }

    // MARK: - In Latin letters

    private func latin(_ scores: UnsafeMutableBufferPointer<Score>) -> HeardLanguage {
        guard let best = scores.indices.max(by: { scores[$0].sum < scores[$1].sum }), scores[best].sum > 0 else { return unknownWords() }
        let told = varieties.all[best]
        let rest = scores.indices.filter { varieties.all[$0].language != told.language }.map { scores[$0].sum }.max() ?? 0
        return HeardLanguage(
            language: told.language, dialect: told.dialect, confidence: Self.confidence(lead: Double(scores[best].sum - rest)),
            clues: clues(best, isHeard: true))
    }

    /// One everyday word is just enough, three are nearly certain; a tie tells nothing.
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

    /// No everyday word: letters may still be of the only language that has them.
    private func unknownWords() -> HeardLanguage {
        let languages = varieties.all.dropFirst(varieties.dialects).map(\.language)
        guard text.utf8.contains(where: { $0 &- 97 < 26 }), let language = languages.first(where: { $0 == assumed }) ?? languages.first else {
            return HeardLanguage(language: assumed ?? "", dialect: nil, confidence: 0.1, evidence: [])
        }
        let words = text.utf8.split(separator: 0x20).count
        return HeardLanguage(
            language: language, dialect: nil, confidence: languages.count == 1 ? min(0.3 + 0.2 * Double(words), 0.9) : 0.3, evidence: [])
    }

    private func clues(_ variety: Int?, isHeard: Bool) -> LanguageClues {
        LanguageClues(folding: folding, hits: hits, variety: variety, isHeard: isHeard, isLatin: isLatin)
    }
}
