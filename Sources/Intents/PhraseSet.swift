import Language

/// A few phrases, one of which may have been said: the labels of a menu, the choices of a question.
public struct PhraseSet: Sendable {
    public struct Match: Sendable {
        public let id: Int
        /// 1 when nothing else was said; at least 0.5 when the phrase is among other words.
        public let score: Double
    }

    private let ids: [Int]
    private let phrases: [[UInt8]]
    private let words: Literals

    /// The phrases of each id.
    public init(_ phrases: [(id: Int, texts: [String])]) {
        var ids: [Int] = []
        var all: [[UInt8]] = []
        for (id, texts) in phrases {
            for text in texts {
                let bytes = Stripping.strip(CanonicalText(text).bytes)
                guard !bytes.isEmpty else { continue }
                ids.append(id)
                all.append(bytes)
            }
        }
        self.ids = ids
        self.phrases = all
        words = Literals(all)
    }

    public var isEmpty: Bool { phrases.isEmpty }

    /// The phrase that fits best what was said; nil when none does.
    public func best(in understanding: Understanding) -> Match? {
        guard !phrases.isEmpty else { return nil }
        let said = best(in: understanding.canonical.bytes)
        guard !understanding.folds.isEmpty, let folded = best(in: understanding.folded) else { return said }
        guard let said else { return folded }
        return folded.score > said.score ? folded : said
    }

    private func best(in bytes: [UInt8]) -> Match? {
        var best: Match?
        func offer(_ phrase: Int, _ score: Double) {
            if score > (best?.score ?? 0) { best = Match(id: ids[phrase], score: score) }
        }
        for hit in words.hits(in: bytes) { offer(hit.literal, 0.5 + 0.5 * Double(hit.range.count) / Double(max(bytes.count, 1))) }
        // A part of a label, when that is all that was said: "停电" for "停电报修".
        if best == nil, bytes.count >= 4, bytes.count <= 48 {
            let said = Stripping.strip(bytes)
            guard said.count >= 4 else { return nil }
            for (index, phrase) in phrases.enumerated() where phrase.count > said.count && Stripping.contains(phrase, said) {
                offer(index, 0.4 + 0.4 * Double(said.count) / Double(phrase.count))
            }
        }
        return best
    }
}
