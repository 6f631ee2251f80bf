/// Reads dialect words as standard ones, longest first, and keeps what was changed: 屋企冇电 becomes 家没有电.
public struct DialectFolding: Sendable {
    private struct Entry: Sendable {
        let word: String
        let standard: String
        let bytes: [UInt8]
        let dialect: String
    }

    private let entries: [Entry]
    private let words: Literals

    /// Of a word that stands in several tables, the first counts.
    public init(_ tables: [DialectTable]) {
        var entries: [Entry] = []
        var keys: [[UInt8]] = []
        var known: Set<[UInt8]> = []
        for table in tables {
            for pair in table.lexicon {
                let key = CanonicalText(pair.word).bytes
                let standard = CanonicalText(pair.standard)
                guard !key.isEmpty, key != standard.bytes, known.insert(key).inserted else { continue }
                keys.append(key)
                entries.append(
                    Entry(
                        word: String(decoding: key, as: UTF8.self), standard: standard.text, bytes: standard.bytes, dialect: table.dialect))
            }
        }
        self.entries = entries
        words = Literals(keys)
    }

    /// The folded bytes and what was folded; nil when there was nothing to fold.
    public func fold(_ bytes: [UInt8]) -> (bytes: [UInt8], folds: [Fold])? {
        let hits = words.hits(in: bytes)
        guard !hits.isEmpty else { return nil }
        var out: [UInt8] = []
        out.reserveCapacity(bytes.count + 16)
        var folds: [Fold] = []
        var done = 0
        // Hits come from left to right, but of two that begin together the longer need not be first when they share only one code point.
        for hit in hits.sorted(by: { ($0.range.lowerBound, -$0.range.count) < ($1.range.lowerBound, -$1.range.count) }) {
            guard hit.range.lowerBound >= done else { continue }
            out.append(contentsOf: bytes[done..<hit.range.lowerBound])
            let entry = entries[hit.literal]
            let start = out.count
            out.append(contentsOf: entry.bytes)
            folds.append(
                Fold(word: entry.word, standard: entry.standard, dialect: entry.dialect, range: hit.range, folded: start..<out.count))
            done = hit.range.upperBound
        }
        out.append(contentsOf: bytes[done...])
        return (out, folds)
    }
}
