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
    /// What a literal of the automaton is: a word to fold, a marker of some varieties, or both.
    struct Literal: Sendable {
        var words: [Word] = []
        /// Of `LanguageVariety`, by number.
        var markerOf: [Int] = []
        let text: String
        let isHan: Bool
    }

    struct Word: Sendable {
        let dialect: String
        let from: String
        let to: String
        let utf8: [UInt8]
    }

    private let automaton: LiteralAutomaton
    let literals: [Literal]
    let varieties: LanguageVarieties

    /// The dialects' tables, and the languages of the hotline that uses them.
    public init(tables: [DialectTable], languages: [String]) {
        varieties = LanguageVarieties(tables: tables, languages: languages)
        var builder = LiteralAutomaton.Builder()
        var literals: [Literal] = []
        func change(_ text: String, _ body: (inout Literal) -> Void) {
            let canonical = CanonicalText(text)
            guard let number = builder.add(canonical.utf8) else { return }
            if number == literals.count {
                literals.append(Literal(text: canonical.text, isHan: canonical.utf8.contains { $0 >= 0xE3 }))
            }
            body(&literals[number])
        }
        for table in tables {
            for (from, to) in table.lexicon {
                let (from, to) = (CanonicalText(from), CanonicalText(to))
                guard from.utf8 != to.utf8 else { continue }
                let word = Word(dialect: table.dialect, from: from.text, to: to.text, utf8: to.utf8)
                change(from.text) { $0.words.append(word) }
            }
        }
        for (number, variety) in varieties.all.enumerated() {
            for marker in variety.markers {
                change(marker) { if !$0.markerOf.contains(number) { $0.markerOf.append(number) } }
            }
        }
        automaton = LiteralAutomaton(builder)
        self.literals = literals
    }

    /// The text with every dialect's words replaced, the leftmost and longest first; the same text when there is none.
    public func fold(_ text: CanonicalText) -> CanonicalText { hear(text, assuming: nil).folded }

    /// The folded text and the language that was heard, in one pass.
    public func hear(_ text: CanonicalText, assuming language: String?) -> (folded: CanonicalText, heard: HeardLanguage) {
        var hits: [LiteralAutomaton.Hit] = []
        text.withUTF8 { automaton.find(in: $0, into: &hits) }
        if hits.count > 1 { hits.sort { ($0.range.lowerBound, -$0.range.count) < ($1.range.lowerBound, -$1.range.count) } }
        let heard = LanguageDetection(text, hits, self, assuming: language).heard
        return (fold(text, hits, heard), heard)
    }

    // MARK: - Folding

    private func fold(_ text: CanonicalText, _ hits: [LiteralAutomaton.Hit], _ heard: HeardLanguage) -> CanonicalText {
        var utf8: [UInt8] = []
        var spans: [CanonicalText.Span] = []
        var folds: [Fold] = []
        var done = 0
        for hit in hits where hit.range.lowerBound >= done {
            guard let word = word(literals[hit.literal], heard) else { continue }
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

    private func word(_ literal: Literal, _ heard: HeardLanguage) -> Word? {
        if literal.words.count > 1, let dialect = heard.dialect, let own = literal.words.first(where: { $0.dialect == dialect }) {
            return own
        }
        return literal.words.first
    }
}
