internal import Patterns

/// Tells languages and dialects by how much each word speaks for or against them.
///
/// A dialect's score is the log-odds that its table holds: its prior, and the weight of each of its markers, wherever they stand.
/// The standard language is the zero they are measured against. Script tells nothing: the text was folded to simplified characters before.
/// What all readers of Chinese would write the same (查电费) tells nothing either: then the confidence is low, and the caller's language stays.
///
/// Weights are hundredths (see `WordTellings`). Lives as long as one call of `verdict`, whose caller keeps the folding and the hits.
struct LanguageDetection {
    /// From what weight on a word is worth naming: it makes a variety three times as likely.
    static let telling: Int16 = 120
    /// What an everyday word of a language in Latin letters tells, and one of a single letter.
    static let word = 1.2
    static let letter = 1.0
    /// What the caller's language so far is worth: it breaks ties, and one marker outweighs it.
    static let habit: Int32 = 70
    /// What one of the standard's own words is worth where no table learned more of it.
    private static let plain: Int32 = 80
    /// As sure as one can be without a word worth naming, and how much more such words must tell together.
    private static let vague = 0.55
    private static let doubt: Int32 = 40

    private let utf8: UnsafeBufferPointer<UInt8>
    private let hits: UnsafeBufferPointer<LiteralAutomaton.Hit>
    private let kinds: UnsafePointer<DialectFolding.Kind>
    private let rows: UnsafePointer<WordTellings.Row>
    private let blocks: Int
    private let isLatin: Bool
    /// By variety: what was told for it, and -1 where no word worth naming spoke for it.
    private let sums: UnsafeMutablePointer<Int32>
    private let unnamed: UnsafeMutablePointer<WordTellings.Row>
    /// What kinds of words were there that count, and how many of the standard's own.
    private var told: DialectFolding.Kind = []
    private var standard: Int32 = 0

    /// What was heard in a text.
    /// - Parameters:
    ///   - hits: of the folding's words in the text.
    ///   - assumed: the caller's language so far.
    static func verdict(
        on utf8: UnsafeBufferPointer<UInt8>, _ hits: UnsafeBufferPointer<LiteralAutomaton.Hit>, _ folding: DialectFolding,
        assuming assumed: String?
    ) -> LanguageVerdict {
        let blocks = folding.tellings.blocks
        return withUnsafeTemporaryAllocation(of: WordTellings.Row.self, capacity: 3 * blocks) { room in
            guard let start = room.baseAddress else { return LanguageVerdict() }
            room.initialize(repeating: .zero)
            // The lanes of a vector lie one behind the other; sums take twice the room.
            let sums = UnsafeMutableRawPointer(start + blocks).assumingMemoryBound(to: Int32.self)
            var detection = LanguageDetection(
                utf8: utf8, hits: hits, kinds: folding.kinds.start, rows: folding.tellings.rows.start, blocks: blocks,
                isLatin: !utf8.hasByte(from: 0xE3), sums: sums, unnamed: start)
            detection.weigh()
            return detection.isLatin ? detection.latin(folding.varieties, assumed) : detection.chinese(folding.varieties, assumed)
        }
    }

    private init(
        utf8: UnsafeBufferPointer<UInt8>, hits: UnsafeBufferPointer<LiteralAutomaton.Hit>, kinds: UnsafePointer<DialectFolding.Kind>,
        rows: UnsafePointer<WordTellings.Row>, blocks: Int, isLatin: Bool, sums: UnsafeMutablePointer<Int32>,
        unnamed: UnsafeMutablePointer<WordTellings.Row>
    ) {
        self.utf8 = utf8
        self.hits = hits
        self.kinds = kinds
        self.rows = rows
        self.blocks = blocks
        self.isLatin = isLatin
        self.sums = sums
        self.unnamed = unnamed
    }

    /// 0 where a word worth naming spoke for a variety, else -1.
    @inline(__always)
    private func unnamed(_ variety: Int) -> Int32 { Int32(UnsafeRawPointer(unnamed).assumingMemoryBound(to: Int16.self)[variety]) }

    private var isTold: Bool { !told.isDisjoint(with: [.standard, .tells]) }

    // MARK: - Weighing

    /// Adds up what the words tell. What is quoted is another's speech, and counts only when nothing around it tells.
    private mutating func weigh() {
        guard weigh(quoted: nil) else { return }
        _ = weigh(quoted: false)
        if !isTold { _ = weigh(quoted: true) }
    }

    /// What stands in quotes, or outside; all of it for nil. Begins anew. Answers whether there are quotes.
    private mutating func weigh(quoted: Bool?) -> Bool {
        var all: DialectFolding.Kind = []
        // A borrowed word between Han characters ("我屋企 no power 呀") makes no English.
        let script: DialectFolding.Kind = isLatin ? [] : .han
        for block in 0..<blocks {
            var unnamed = WordTellings.Row(repeating: -1)
            var isQuoted = false
            var at = 0
            (told, standard) = ([], 0)
            for lane in 0..<16 { sums[block << 4 + lane] = 0 }
            repeat {
                var sum = WordTellings.Row.zero
                let end = min(hits.count, at &+ WordTellings.rowsInASum)
                while at < end {
                    let word = Int(hits[at].number)
                    at &+= 1
                    let kind = kinds[word]
                    all.formUnion(kind)
                    if quoted != nil, kind.contains(.quotes) { isQuoted = kind.contains(.opens) || !kind.contains(.closes) && !isQuoted }
                    guard kind.intersection(.han) == script, quoted == nil || isQuoted == quoted else { continue }
                    told.formUnion(kind)
                    standard &+= kind.contains(.standard) ? 1 : 0
                    let row = rows[word &* blocks &+ block]
                    sum &+= row
                    // All of a lane's bits are its sign: compared so, sixteen lanes are one instruction.
                    unnamed &= (row &- Self.telling) &>> 15
                }
                for lane in 0..<16 { sums[block << 4 + lane] &+= Int32(sum[lane]) }
            } while at < hits.count
            self.unnamed[block] = unnamed
        }
        return all.contains(.quotes)
    }

    // MARK: - In Han characters

    private func chinese(_ varieties: LanguageVarieties, _ assumed: String?) -> LanguageVerdict {
        let languages = varieties.languageNumbers.start
        let bias = varieties.bias(speaking: assumed)
        var best = -1
        // Where the standard is heard, the question is why no other language was: 是咁的 is not quite Cantonese.
        var rival = -1
        for number in 0..<varieties.dialects {
            let sum = sums[number] &+ bias[number] &- (Self.doubt & unnamed(number))
            sums[number] = sum
            if best < 0 || sum > sums[best] { best = number }
            if languages[number] != varieties.chineseNumber, rival < 0 || sum > sums[rival] { rival = number }
        }
        guard best >= 0, sums[best] > 0 else { return standard(varieties, rival >= 0 ? rival : best, assumed) }
        let language = languages[best]
        // The standard is the zero; a dialect that is answered in it need not beat it for the language to be sure.
        var rest: Int32 = language == varieties.chineseNumber ? -100 : 0
        for number in 0..<varieties.dialects where languages[number] != language { rest = max(rest, sums[number]) }
        let sure = Self.chance(sums[best] &- rest)
        return LanguageVerdict(
            language: .variety(Int32(truncatingIfNeeded: best)), confidence: unnamed(best) == 0 ? sure : min(sure, Self.vague),
            question: best,
            hasWords: true, isHeard: true)
    }

    /// No dialect was heard: the standard, if its words were, else what the caller spoke so far.
    private func standard(_ varieties: LanguageVarieties, _ nearest: Int, _ assumed: String?) -> LanguageVerdict {
        if isTold, varieties.chinese != nil {
            var lead = Self.plain &* standard
            for number in 0..<varieties.dialects where varieties.languageNumbers.start[number] != varieties.chineseNumber {
                lead = max(lead, -sums[number])
            }
            return LanguageVerdict(language: .standard, confidence: Self.chance(lead), question: nearest, hasWords: true)
        }
        let isHan = utf8.contains { 0xE4...0xE9 ~= $0 }
        guard isHan, varieties.chinese != nil, let assumed else {
            return LanguageVerdict(language: isHan && varieties.chinese != nil ? .standard : .assumed, confidence: 0.1)
        }
        // Han characters from somebody who spoke another language are Chinese; from others they could be anything.
        return LanguageVarieties.isChinese(assumed)
            ? LanguageVerdict(language: .assumed, confidence: 0.1) : LanguageVerdict(language: .standard, confidence: 0.8)
    }

    /// Close to the chance that goes with log-odds, without `exp`.
    private static func chance(_ lead: Int32) -> Double {
        let lead = Double(lead) / 100
        return min(0.98, 0.5 + 0.5 * lead / (lead * lead + 4.5).squareRoot())
    }

    // MARK: - In Latin letters

    private func latin(_ varieties: LanguageVarieties, _ assumed: String?) -> LanguageVerdict {
        var best = 0
        for number in 0..<varieties.all.count where sums[number] > sums[best] { best = number }
        guard best < varieties.all.count, sums[best] > 0 else { return unknownWords(varieties, assumed) }
        let languages = varieties.languageNumbers.start
        var rest: Int32?
        for number in 0..<varieties.all.count where languages[number] != languages[best] {
            rest = max(rest ?? sums[number], sums[number])
        }
        return LanguageVerdict(
            language: .variety(Int32(truncatingIfNeeded: best)), confidence: Self.confidence(lead: Double(sums[best] - (rest ?? 0)) / 100),
            question: best, hasWords: true, isHeard: true, isLatin: true)
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
    private func unknownWords(_ varieties: LanguageVarieties, _ assumed: String?) -> LanguageVerdict {
        let latin = varieties.dialects..<varieties.all.count
        guard utf8.contains(where: { 0x61...0x7A ~= $0 }),
            let number = latin.first(where: { varieties.all[$0].language == assumed }) ?? latin.first
        else { return LanguageVerdict(language: .assumed, confidence: 0.1) }
        let words = 1 + utf8.count { $0 == 0x20 }
        return LanguageVerdict(
            language: .variety(Int32(truncatingIfNeeded: number)), confidence: latin.count == 1 ? min(0.3 + 0.2 * Double(words), 0.9) : 0.3)
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
