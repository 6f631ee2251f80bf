internal import Patterns
internal import Language

/// A few phrases, one of which may have been said: the labels of a menu, the choices of a question.
///
///     let set = PhraseSet([(id: 1, texts: ["停电报修"]), (id: 2, texts: ["查电费"])], partly: true)
///     set.best(in: matcher.understand("我想查電費"))?.id   // 2
///     set.best(in: matcher.understand("停电了"))?.id       // 1: no other has this part
///
/// Latin phrases are found as whole words, Han phrases anywhere. Negated ones ("不是查电费") do not count.
/// A class, because every step that is copied on its way holds one: one reference instead of a dozen.
public final class PhraseSet: Sendable {
    public struct Match: Sendable {
        public let id: Int
        /// 1 when nothing else was said, above 0.6 when the phrase is among other words, less for a part of it.
        public let score: Double
    }

    /// Each literal of the automaton, and whose it is.
    private let phrases: [(utf8: [UInt8], id: Int)]
    private let automaton: LiteralAutomaton
    /// The same for the parts that only one id has: the pairs of Han characters and the longer words of labels.
    private let partIDs: [Int]
    private let parts: LiteralAutomaton

    /// The phrases of each id; of two that are the same the first counts.
    /// - Parameter partly: whether a part that no other id has is enough, as for the options of a menu: "停电了" for "停电报修".
    public init(_ list: [(id: Int, texts: [String])], partly: Bool = false) {
        var phrases: [(utf8: [UInt8], id: Int)] = []
        var builder = LiteralAutomaton.Builder()
        var owners: [[UInt8]: Int?] = [:]
        for (id, texts) in list {
            for text in texts {
                let phrase = CanonicalText(text).bare
                if let number = builder.add(phrase), number == phrases.count { phrases.append((phrase, id)) }
                guard partly else { continue }
                for part in Self.parts(of: phrase) where owners[part] != .some(.some(id)) {
                    owners[part] = owners[part] == nil ? .some(id) : .some(nil)
                }
            }
        }
        self.phrases = phrases
        automaton = LiteralAutomaton(builder)
        let unique = owners.compactMap { part, owner in owner.map { (part, $0) } }
        parts = LiteralAutomaton(unique.map(\.0))
        partIDs = unique.map(\.1)
    }

    /// Pairs of Han characters, and Latin words of four letters and more.
    private static func parts(of phrase: [UInt8]) -> [[UInt8]] {
        String(decoding: phrase, as: UTF8.self).split { !$0.isLetter }.flatMap { word -> [[UInt8]] in
            let scalars = Array(word.unicodeScalars)
            if scalars.allSatisfy({ $0.value < 0x2E80 }) { return scalars.count >= 4 ? [Array(word.utf8)] : [] }
            return zip(scalars, scalars.dropFirst()).map { Array("\($0)\($1)".utf8) }
        }
    }

    /// The phrase that fits best what was said; nil when none does.
    public func best(in understanding: Understanding) -> Match? {
        guard !phrases.isEmpty else { return nil }
        let said = best(in: understanding.canonical)
        guard !understanding.folded.folds.isEmpty, let folded = best(in: understanding.folded) else { return said }
        guard let said else { return folded }
        return folded.score > said.score ? folded : said
    }

    func best(in text: CanonicalText) -> Match? {
        text.withUTF8 { utf8 in
            let bare = utf8.bareRange
            guard !bare.isEmpty else { return nil }
            return whole(utf8, bare) ?? holding(utf8, bare) ?? partly(utf8)
        }
    }

    /// The longest phrase that was said.
    private func whole(_ utf8: UnsafeBufferPointer<UInt8>, _ bare: Range<Int>) -> Match? {
        guard let hit = said(automaton, utf8).max(by: { ($0.range.count, $1.literal) < ($1.range.count, $0.literal) }) else { return nil }
        let share = Double(hit.range.count) / Double(bare.count)
        return Match(id: phrases[hit.literal].id, score: hit.range == bare ? 1 : 0.6 + 0.39 * min(share, 1))
    }

    /// What an automaton finds and the caller does not deny.
    private func said(_ automaton: LiteralAutomaton, _ utf8: UnsafeBufferPointer<UInt8>) -> [LiteralAutomaton.Hit] {
        var hits: [LiteralAutomaton.Hit] = []
        automaton.find(in: utf8, into: &hits)
        guard !hits.isEmpty else { return hits }
        let denied = Negation.scopes(in: utf8)
        return denied.isEmpty ? hits : hits.filter { hit in !denied.contains { $0.contains(hit.range.lowerBound) } }
    }

    /// The phrase of which a part is all that was said: "停电" for "停电报修".
    private func holding(_ utf8: UnsafeBufferPointer<UInt8>, _ bare: Range<Int>) -> Match? {
        guard 4...48 ~= bare.count else { return nil }
        var best: Match?
        for (phrase, id) in phrases where phrase.count > bare.count && phrase.contains(utf8[bare]) {
            let score = 0.4 + 0.4 * Double(bare.count) / Double(phrase.count)
            if score > best?.score ?? 0 { best = Match(id: id, score: score) }
        }
        return best
    }

    /// The one id whose parts were said.
    private func partly(_ utf8: UnsafeBufferPointer<UInt8>) -> Match? {
        let ids = Set(said(parts, utf8).map { partIDs[$0.literal] })
        return ids.count == 1 ? ids.first.map { Match(id: $0, score: 0.5) } : nil
    }
}

extension [UInt8] {
    fileprivate func contains(_ part: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        guard let first = part.first, part.count <= count else { return false }
        return (0...(count - part.count)).contains { self[$0] == first && self[$0...].starts(with: part) }
    }
}
