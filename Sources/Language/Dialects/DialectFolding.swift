internal import Patterns

/// Several dialects at once: their words read as standard ones, and what shows which is spoken.
///
///     let folding = DialectFolding(tables: [yue, sichuan], languages: ["zh-CN", "yue", "en"])
///     let (folded, heard) = folding.hear(CanonicalText("屋企冇電"), assuming: nil)
///     folded.text      // "家没有电", with both folds
///     heard.dialect    // yue
///
/// Where two dialects fold a word differently, the one that is heard decides, then the first table.
public final class DialectFolding: Sendable {
    /// What a literal of the automaton is beside a dialect's marker.
    struct Kind: OptionSet {
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
    }

    /// What a word tells for a variety, by its number in `LanguageVarieties`, or against it.
    struct Telling: Sendable {
        let variety: Int32
        let weight: Float
    }

    struct Word: Sendable {
        let dialect: String
        let from: String
        let to: String
        let utf8: [UInt8]
    }

    private let automaton: LiteralAutomaton
    /// By literal.
    let kinds: [Kind]
    let texts: [String]
    private let words: [[Word]]
    /// What all literals tell, literal by literal, and where each begins.
    let tellings: [Telling]
    private let tellingStarts: [Int32]
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
        automaton = LiteralAutomaton(parts.builder)
        kinds = parts.literals.map(\.kind)
        texts = parts.literals.map(\.text)
        words = parts.literals.map(\.words)
        tellings = parts.literals.flatMap(\.told)
        var starts: [Int32] = [0]
        for literal in parts.literals { starts.append((starts.last ?? 0) + Int32(truncatingIfNeeded: literal.told.count)) }
        tellingStarts = starts
    }

    /// The text with every dialect's words replaced, the leftmost and longest first; the same text when there is none.
    public func fold(_ text: CanonicalText) -> CanonicalText { hear(text, assuming: nil).folded }

    /// The folded text and the language that was heard, in one pass.
    /// - Parameter language: the caller's language so far; it breaks ties.
    public func hear(_ text: CanonicalText, assuming language: String?) -> (folded: CanonicalText, heard: HeardLanguage) {
        var hits: [LiteralAutomaton.Hit] = []
        hits.reserveCapacity(text.utf8.count / 2)
        text.withUTF8 { automaton.find(in: $0, into: &hits) }
        let heard = LanguageDetection(text, hits, self, assuming: language).heard()
        return (fold(text, hits, heard), heard)
    }

    /// Where in `tellings` stands what a literal tells.
    @inline(__always)
    func tellings(of literal: Int) -> Range<Int> { Int(tellingStarts[literal])..<Int(tellingStarts[literal + 1]) }

    private static let quotationMarks: [(String, Kind)] = [
        ("\"", []), ("「", .opens), ("」", .closes), ("『", .opens), ("』", .closes), ("《", .opens), ("》", .closes),
    ]

    // MARK: - Folding

    private func fold(_ text: CanonicalText, _ hits: [LiteralAutomaton.Hit], _ heard: HeardLanguage) -> CanonicalText {
        var hits = hits.filter { kinds[$0.literal].contains(.folds) }
        if hits.isEmpty { return text }
        if hits.count > 1 { hits.sort { ($0.range.lowerBound, -$0.range.count) < ($1.range.lowerBound, -$1.range.count) } }
        var utf8: [UInt8] = []
        var spans: [CanonicalText.Span] = []
        var folds: [Fold] = []
        var done = 0
        for hit in hits where hit.range.lowerBound >= done {
            guard let word = word(words[hit.literal], heard) else { continue }
            // What follows must still fit: a fold that outgrows the limit is not made, and neither are those after it.
            if utf8.count + (text.utf8.count - done) + word.utf8.count > CanonicalLimits.bytes { break }
            utf8.append(contentsOf: text.utf8[done..<hit.range.lowerBound])
            spans.append(contentsOf: text.spans[done..<hit.range.lowerBound])
            let start = utf8.count
            utf8.append(contentsOf: word.utf8)
            let span = CanonicalText.Span(
                start: text.spans[hit.range.lowerBound].start, end: text.spans[hit.range.upperBound - 1].end)
            spans.append(contentsOf: repeatElement(span, count: word.utf8.count))
            folds.append(
                Fold(
                    from: word.from, to: word.to, dialect: word.dialect, range: start..<utf8.count,
                    originalRange: text.originalRange(of: hit.range)))
            done = hit.range.upperBound
        }
        if folds.isEmpty { return text }
        utf8.append(contentsOf: text.utf8[done...])
        spans.append(contentsOf: text.spans[done...])
        return CanonicalText(
            original: text.original, utf8: utf8, spans: spans, folds: folds, isTruncated: text.isTruncated)
    }

    private func word(_ words: [Word], _ heard: HeardLanguage) -> Word? {
        if words.count > 1, let dialect = heard.dialect, let own = words.first(where: { $0.dialect == dialect }) { return own }
        return words.first
    }

    // MARK: - Making it

    /// The literals while they are gathered.
    private struct Parts {
        struct Literal {
            let text: String
            var kind: Kind
            var words: [Word] = []
            var told: [Telling] = []
        }

        var builder = LiteralAutomaton.Builder()
        var literals: [Literal] = []

        mutating func fold(_ from: String, _ to: String, _ dialect: String) {
            let (from, to) = (CanonicalText(from), CanonicalText(to))
            guard from.utf8 != to.utf8, let number = number(of: from) else { return }
            literals[number].kind.insert(.folds)
            literals[number].words.append(Word(dialect: dialect, from: from.text, to: to.text, utf8: to.utf8))
        }

        mutating func tell(_ marker: DialectMarker, _ variety: Int32) {
            guard let number = number(of: CanonicalText(marker.word)), !literals[number].told.contains(where: { $0.variety == variety })
            else { return }
            literals[number].told.append(Telling(variety: variety, weight: Float(marker.weight)))
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
