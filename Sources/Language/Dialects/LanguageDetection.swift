internal import Patterns

/// Tells languages and dialects by how much each word speaks for or against them.
///
/// A dialect's score is the log-odds that its table holds: its prior, and the weight of each of its markers, wherever they stand.
/// The standard language is the zero they are measured against. Script tells nothing: the text was folded to simplified characters before.
/// What all readers of Chinese would write the same (查电费) tells nothing either: then the confidence is low, and the caller's language stays.
struct LanguageDetection: ~Copyable {
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

    private let folding: DialectFolding
    private let utf8: [UInt8]
    private let hits: UnsafeBufferPointer<LiteralAutomaton.Hit>
    /// The caller's language so far.
    private let assumed: String?
    private let isLatin: Bool

    /// - Parameter hits: of the folding's words in the text, valid as long as this is used.
    init(_ text: CanonicalText, _ hits: UnsafeBufferPointer<LiteralAutomaton.Hit>, _ folding: DialectFolding, assuming language: String?) {
        utf8 = text.utf8
        self.hits = hits
        self.folding = folding
        assumed = language
        isLatin = !utf8.withUnsafeBufferPointer { $0.hasByte(from: 0xE3) }
    }

    private var varieties: LanguageVarieties { folding.varieties }

    func heard() -> HeardLanguage {
        folding.tellings.withScores { scores in
            let weighed = weigh(into: scores)
            return isLatin ? latin(scores) : chinese(scores, weighed)
        }
    }

    // MARK: - Weighing

    private struct Weighed {
        /// Whether any word was worth naming.
        var isTold = false
        /// How many of the standard's own words there were.
        var standard = 0
    }

    /// Adds up what the words tell. What is quoted is another's speech, and counts only when nothing around it tells.
    private func weigh(into scores: WordTellings.Scores) -> Weighed {
        var weighed = Weighed()
        let kinds = folding.kinds.start
        var all: DialectFolding.Kind = []
        for hit in hits { all.formUnion(kinds[Int(hit.number)]) }
        let hasQuotes = all.contains(.quotes)
        weigh(quoted: hasQuotes ? false : nil, into: scores, &weighed)
        if hasQuotes, !weighed.isTold { weigh(quoted: true, into: scores, &weighed) }
        return weighed
    }

    /// What stands in quotes, or outside; all of it for nil.
    private func weigh(quoted: Bool?, into scores: WordTellings.Scores, _ weighed: inout Weighed) {
        withUnsafeTemporaryAllocation(of: UInt32.self, capacity: hits.count) { words in
            let kinds = folding.kinds.start
            var count = 0
            var isQuoted = false
            for hit in hits {
                let kind = kinds[Int(hit.number)]
                if kind.contains(.quotes) { isQuoted = kind.contains(.opens) || !kind.contains(.closes) && !isQuoted }
                // A borrowed word between Han characters ("我屋企 no power 呀") makes no English.
                guard quoted == nil || isQuoted == quoted, kind.contains(.han) != isLatin else { continue }
                if kind.contains(.standard) { weighed.standard += 1 }
                if !kind.isDisjoint(with: [.standard, .tells]) { weighed.isTold = true }
                words[count] = hit.number
                count &+= 1
            }
            scores.add(UnsafeBufferPointer(start: words.baseAddress, count: count))
        }
    }

    // MARK: - In Han characters

    private func chinese(_ scores: WordTellings.Scores, _ weighed: Weighed) -> HeardLanguage {
        let (spoken, chinese, profiles) = (varieties.number(of: assumed), varieties.chineseNumber, varieties.profiles.start)
        let speaksChinese = assumed.map { varieties.isChinese($0, number: spoken) } ?? false
        var best = -1
        // Where the standard is heard, the question is why no other language was: 是咁的 is not quite Cantonese.
        var rival = -1
        for number in 0..<varieties.dialects {
            let variety = profiles[number]
            scores.sums[number] += variety.prior - (scores.isNamed(number) ? 0 : Self.doubt)
            if speaksChinese, variety.language != chinese || variety.language != spoken {
                scores.sums[number] += variety.language == spoken ? Self.habit : -Self.habit
            }
            if best < 0 || scores.sums[number] > scores.sums[best] { best = number }
            if variety.language != chinese, rival < 0 || scores.sums[number] > scores.sums[rival] { rival = number }
        }
        guard best >= 0, scores.sums[best] > 0 else {
            return standard(scores, rival >= 0 ? rival : best >= 0 ? best : nil, weighed)
        }
        let language = profiles[best].language
        // The standard is the zero; a dialect that is answered in it need not beat it for the language to be sure.
        var rest: Float = language == chinese ? -1 : 0
        for number in 0..<varieties.dialects where profiles[number].language != language { rest = max(rest, scores.sums[number]) }
        let sure = Self.chance(scores.sums[best] - rest)
        let told = varieties.all[best]
        return HeardLanguage(
            language: told.language, dialect: told.dialect, confidence: scores.isNamed(best) ? sure : min(sure, Self.unnamed),
            clues: clues(best, isHeard: true))
    }

    /// No dialect was heard: the standard, if its words were, else what the caller spoke so far.
    private func standard(_ scores: WordTellings.Scores, _ nearest: Int?, _ weighed: Weighed) -> HeardLanguage {
        var lead = Self.plain * Float(weighed.standard)
        let profiles = varieties.profiles.start
        for number in 0..<varieties.dialects where profiles[number].language != varieties.chineseNumber {
            lead = max(lead, -scores.sums[number])
        }
        if weighed.isTold, let chinese = varieties.chinese {
            return HeardLanguage(
                language: chinese, dialect: nil, confidence: Self.chance(lead), clues: clues(nearest, isHeard: false))
        }
        let isHan = utf8.contains { 0xE4...0xE9 ~= $0 }
        let language = assumed ?? (isHan ? varieties.chinese : nil) ?? ""
        guard isHan, !varieties.isChinese(language, number: varieties.number(of: language)), let chinese = varieties.chinese else {
            return HeardLanguage(language: language, dialect: nil, confidence: 0.1, evidence: [])
        }
        return HeardLanguage(language: chinese, dialect: nil, confidence: 0.8, evidence: [])
    }

    /// Close to the chance that goes with log-odds, without `exp`.
    private static func chance(_ lead: Float) -> Double {
        min(0.98, Double(0.5 + 0.5 * lead / (lead * lead + 4.5).squareRoot()))
    }

    // MARK: - In Latin letters

    private func latin(_ scores: WordTellings.Scores) -> HeardLanguage {
        let all = 0..<varieties.all.count
        guard let best = all.max(by: { scores.sums[$0] < scores.sums[$1] }), scores.sums[best] > 0 else { return unknownWords() }
        let profiles = varieties.profiles.start
        var rest = -Float.infinity
        for number in all where profiles[number].language != profiles[best].language { rest = max(rest, scores.sums[number]) }
        if rest == -.infinity { rest = 0 }
        let told = varieties.all[best]
        return HeardLanguage(
            language: told.language, dialect: told.dialect, confidence: Self.confidence(lead: Double(scores.sums[best] - rest)),
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
        let languages = varieties.latin
        guard utf8.contains(where: { 0x61...0x7A ~= $0 }), let language = languages.first(where: { $0 == assumed }) ?? languages.first
        else {
            return HeardLanguage(language: assumed ?? "", dialect: nil, confidence: 0.1, evidence: [])
        }
        let words = utf8.split(separator: 0x20).count
        return HeardLanguage(
            language: language, dialect: nil, confidence: languages.count == 1 ? min(0.3 + 0.2 * Double(words), 0.9) : 0.3, evidence: [])
    }

    private func clues(_ variety: Int?, isHeard: Bool) -> LanguageClues {
        LanguageClues(folding: folding, utf8: utf8, variety: variety, isHeard: isHeard, isLatin: isLatin)
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// Whether there is such a byte beyond ASCII. Eight at a time where there is nothing but ASCII.
    fileprivate func hasByte(from lowest: UInt8) -> Bool {
        let bytes = UnsafeRawBufferPointer(self)
        var index = 0
        while index < bytes.count {
            if index &+ 8 <= bytes.count, bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self) & 0x8080_8080_8080_8080 == 0 {
                index &+= 8
            } else if bytes[index] >= lowest {
                return true
            } else {
                index &+= 1
            }
        }
        return false
    }
}
