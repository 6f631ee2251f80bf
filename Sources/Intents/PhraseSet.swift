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
    /// Parts that only one id has, with the id: the pairs of Han characters and the longer words of labels.
    private let parts: Literals
    private let partIDs: [Int]

    /// The phrases of each id.
    /// - Parameter partly: whether a part that no other id has is enough, as for the options of a menu: "停电了" for "停电报修".
    public init(_ phrases: [(id: Int, texts: [String])], partly: Bool = false) {
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
        var owners: [[UInt8]: Int?] = [:]
        if partly {
            for (id, phrase) in zip(ids, all) {
                for part in Stripping.parts(phrase) where owners[part] != .some(.some(id)) {
                    owners[part] = owners[part] == nil ? .some(id) : .some(nil)
                }
            }
        }
        let unique = owners.compactMap { part, owner in owner.map { (part, $0) } }.sorted { $0.1 < $1.1 }
        parts = Literals(unique.map(\.0))
        partIDs = unique.map(\.1)
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
        return best ?? partly(bytes)
    }

    /// The one id whose parts were said.
    private func partly(_ bytes: [UInt8]) -> Match? {
        let said = Set(parts.hits(in: bytes).map { partIDs[$0.literal] })
        guard said.count == 1, let id = said.first else { return nil }
        return Match(id: id, score: 0.5)
    }
}
