package import Patterns

/// Several dialects at once: their words read as standard ones, and what shows which is spoken.
///
///     let folding = DialectFolding(tables: [yue, sichuan], languages: ["zh-CN", "yue", "en"])
///     let (folded, heard) = folding.hear(CanonicalText("屋企冇電"), assuming: nil)
///     folded?.text     // "家没有电", with both folds
///     heard.dialect    // yue
///
/// Where two dialects fold a word differently, the one that is heard decides, then the first table.
public final class DialectFolding: Sendable {
    /// What a literal of the automaton is beside a dialect's marker.
    struct Kind: OptionSet, BitwiseCopyable {
        let rawValue: UInt8
        static let han = Kind(rawValue: 1)
        /// It has words to fold.
        static let folds = Kind(rawValue: 2)
        /// One of the standard language's own words.
        static let standard = Kind(rawValue: 4)
        /// A quotation mark; neither opening nor closing when it may be either.
        static let quotes = Kind(rawValue: 8)
        static let opens = Kind(rawValue: 16)
        static let closes = Kind(rawValue: 32)
        /// It tells enough for or against a variety to be named.
        static let tells = Kind(rawValue: 64)
    }

    /// The words of all tables, for finding them together with other words.
    package let literals: LiteralAutomaton.Builder
    let automaton: LiteralAutomaton
    /// By literal.
    let kinds: FrozenTable<Kind>
    let texts: [String]
    /// The words to fold, one behind the other, and where those of each literal begin.
    private let words: [FoldedWord]
    private let wordStarts: FrozenTable<Int32>
    let tellings: WordTellings
    let varieties: LanguageVarieties

    /// The dialects' tables, and the languages of the hotline that uses them.
    public init(tables: [DialectTable], languages: [String]) {
        let varieties = LanguageVarieties(tables: tables, languages: languages)
        var parts = Parts()
        for table in tables {
            for (from, to) in table.lexicon { parts.fold(from, to, table.dialect) }
        }
        for (number, variety) in varieties.all.enumerated() {
            for marker in variety.markers { parts.tell(marker, Int32(truncatingIfNeeded: number)) }
        }
        for word in LanguageVarieties.standard { parts.mark(word, .standard) }
        for (mark, kind) in Self.quotationMarks { parts.mark(mark, kind.union(.quotes)) }

        self.varieties = varieties
        literals = parts.builder
        automaton = LiteralAutomaton(parts.builder)
        kinds = FrozenTable(parts.literals.map { $0.told.contains { $0.isTelling } ? $0.kind.union(.tells) : $0.kind })
        texts = parts.literals.map(\.text)
        words = parts.literals.flatMap(\.words)
        var starts: [Int32] = [0]
        for literal in parts.literals { starts.append((starts.last ?? 0) + Int32(truncatingIfNeeded: literal.words.count)) }
        wordStarts = FrozenTable(starts)
        tellings = WordTellings(parts.literals.map(\.told), varieties: varieties.all.count)
    }

    /// The text with every dialect's words replaced, the leftmost and longest first; the same text when there is none.
    public func fold(_ text: CanonicalText) -> CanonicalText { hear(text, assuming: nil).folded ?? text }

    /// The folded text, nil when there is nothing to fold, and the language that was heard, in one pass.
    /// - Parameter language: the caller's language so far; it breaks ties.
    public func hear(_ text: CanonicalText, assuming language: String?) -> (folded: CanonicalText?, heard: HeardLanguage) {
        var (folded, verdict): (CanonicalText?, LanguageVerdict) = (nil, .nothing)
        text.withUTF8 { utf8 in
            automaton.find(in: utf8) { words in
                verdict = self.verdict(on: text, words, assuming: language)
                folded = fold(text, words, verdict)
            }
        }
        return (folded, HeardLanguage(verdict, on: text, by: self, assuming: language))
    }

    /// The first half of it, when the `literals` were looked for already: what was heard, in numbers.
    package func verdict(
        on text: CanonicalText, _ words: UnsafeBufferPointer<LiteralAutomaton.Hit>, assuming language: String?
    ) -> LanguageVerdict {
        text.withUTF8 { LanguageDetection.verdict(on: $0, words, self, assuming: language) }
    }

    private static let quotationMarks: [(String, Kind)] = [
        ("\"", []), ("「", .opens), ("」", .closes), ("『", .opens), ("』", .closes), ("《", .opens), ("》", .closes),
    ]

    // MARK: - Folding

    /// The second half: the folded text, nil when there is nothing to fold.
    package func fold(
        _ text: CanonicalText, _ hits: UnsafeBufferPointer<LiteralAutomaton.Hit>, _ verdict: LanguageVerdict
    ) -> CanonicalText? {
        let kinds = kinds.start
        var count = 0
        for hit in hits where kinds[Int(hit.number)].contains(.folds) { count &+= 1 }
        if count == 0 { return nil }
        return withUnsafeTemporaryAllocation(of: LiteralAutomaton.Hit.self, capacity: count) { room in
            var found = room
            var next = 0
            for hit in hits where kinds[Int(hit.number)].contains(.folds) {
                found.initializeElement(at: next, to: hit)
                next &+= 1
            }
            if count > 1 { found.sort { $0.lower != $1.lower ? $0.lower < $1.lower : $0.upper > $1.upper } }
            var replacing = CanonicalText.Replacing(text, at: count)
            for hit in found { replacing.replace(hit.range, by: word(Int(hit.number), verdict)) }
            return replacing.finished()
        }
    }

    private func word(_ literal: Int, _ verdict: LanguageVerdict) -> FoldedWord {
        let (first, end) = (Int(wordStarts.start[literal]), Int(wordStarts.start[literal + 1]))
        if end - first > 1, case .variety(let number) = verdict.language, let dialect = varieties.all[Int(number)].dialect,
            let own = words[first..<end].first(where: { $0.dialect == dialect })
        {
            return own
        }
        return words[first]
    }

    // MARK: - Making it

    /// The literals while they are gathered.
    private struct Parts {
        struct Literal {
            let text: String
            var kind: Kind
            var words: [FoldedWord] = []
            var told: [WordTellings.Telling] = []
        }

        var builder = LiteralAutomaton.Builder()
        var literals: [Literal] = []

        mutating func fold(_ from: String, _ to: String, _ dialect: String) {
            let (from, to) = (CanonicalText(from), CanonicalText(to))
            guard from.utf8 != to.utf8, let number = number(of: from) else { return }
            literals[number].kind.insert(.folds)
            literals[number].words.append(FoldedWord(from: from.text, to: to.text, utf8: to.utf8, dialect: dialect))
        }

        mutating func tell(_ marker: DialectMarker, _ variety: Int32) {
            guard let number = number(of: CanonicalText(marker.word)), !literals[number].told.contains(where: { $0.variety == variety })
            else { return }
            literals[number].told.append(WordTellings.Telling(variety: variety, weight: marker.weight))
        }

        mutating func mark(_ word: String, _ kind: Kind) {
            guard let number = number(of: CanonicalText(word)) else { return }
            literals[number].kind.formUnion(kind)
        }

        private mutating func number(of canonical: CanonicalText) -> Int? {
            guard let number = builder.add(canonical.utf8) else { return nil }
            if number == literals.count {
                literals.append(Literal(text: canonical.text, kind: canonical.utf8.contains { $0 >= 0xE3 } ? .han : []))
            }
            return number
        }
    }
}
