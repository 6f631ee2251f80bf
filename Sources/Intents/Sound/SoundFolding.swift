internal import Language
internal import Patterns

/// Words of the rules that a recogniser wrote with other characters of the same sound, put right: 电废 is 电费, 停店 is 停电.
///
///     let folding = SoundFolding(words: [电费, 停电], confusing: [.fh])
///     folding.fold(CanonicalText("查一下电废")).text    // "查一下电费", with the fold noted
///     folding.fold(CanonicalText("查一下电灰")).text    // "查一下电费": there are callers here who say h for f
///
/// It is a guess, so it is made only where the rules' own words were not said, evidence that stands on it is discounted, and short words must
/// share a character: a word of two characters sounds like another too easily.
struct SoundFolding: Sendable {
    private let syllables: Syllables
    private let automaton: LiteralAutomaton
    /// The words of each sound.
    private let words: [[[UInt8]]]

    /// - Parameters:
    ///   - words: in canonical characters; those that are no Han words of two to eight characters are passed over.
    ///   - confusions: what callers' dialects do not tell apart. They hold for every caller: what shows a dialect is seldom in the same sentence.
    init(words: some Sequence<[UInt8]>, confusing confusions: Set<SoundConfusion>) {
        syllables = Syllables(confusing: confusions)
        var builder = LiteralAutomaton.Builder()
        var bySound: [[[UInt8]]] = []
        var known: Set<[UInt8]> = []
        let ordinary = confusions.isEmpty ? [] : Self.ordinary.map { Array($0.utf8) }
        for word in Array(words) + ordinary where Self.isFit(word) && known.insert(word).inserted {
            guard let sound = builder.add(syllables.sound(word), edges: []) else { continue }
            if sound == bySound.count { bySound.append([]) }
            bySound[sound].append(word)
        }
        automaton = LiteralAutomaton(builder)
        self.words = bySound
    }

    /// What is said in its own right, and sounds like a word of many rules only where f is h or r is l: a 客户 wants no 客服 (Amazon's MASSIVE has 20 such).
    private static let ordinary = ["客户", "说话", "发了", "会用", "犯人", "换回", "多热", "热吗", "不热", "一个能"]

    private static func isFit(_ word: [UInt8]) -> Bool {
        6...24 ~= word.count && word.count % 3 == 0 && stride(from: 0, to: word.count, by: 3).allSatisfy { 0xE4...0xE9 ~= word[$0] }
    }

    /// The text with such words put right, the leftmost and longest first; the same text when there are none.
    func fold(_ text: CanonicalText) -> CanonicalText {
        guard !automaton.isEmpty, text.utf8.contains(where: { 0xE4...0xE9 ~= $0 }) else { return text }
        var hits: [LiteralAutomaton.Hit] = []
        syllables.sound(text.utf8).withUnsafeBufferPointer { automaton.find(in: $0, into: &hits) }
        if hits.isEmpty { return text }
        hits.sort { ($0.range.lowerBound, -$0.range.count) < ($1.range.lowerBound, -$1.range.count) }
        let said = hits.filter { hit in words[hit.literal].contains { $0[...] == text.utf8[hit.range] } }.map(\.range)
        var replacements: [CanonicalText.Replacement] = []
        var done = 0
        for hit in hits where hit.range.lowerBound >= done && !said.contains(where: { $0.overlaps(hit.range) }) {
            guard let word = best(words[hit.literal], for: text.utf8[hit.range]) else { continue }
            replacements.append(CanonicalText.Replacement(hit.range, with: word, dialect: nil))
            done = hit.range.upperBound
        }
        return text.replacing(replacements)
    }

    /// The word that is most like what was written; nil when none is enough.
    private func best(_ words: [[UInt8]], for written: ArraySlice<UInt8>) -> [UInt8]? {
        var best: (word: [UInt8], likeness: Int)?
        for word in words {
            guard let likeness = likeness(word, written), likeness > best?.likeness ?? 0 else { continue }
            best = (word, likeness)
        }
        return best?.word
    }

    private func likeness(_ word: [UInt8], _ written: ArraySlice<UInt8>) -> Int? {
        guard let agreement = syllables.agreement(word, written) else { return nil }
        let count = word.count / 3
        let shared = (0..<count).count {
            word[$0 * 3..<$0 * 3 + 3] == written[written.startIndex + $0 * 3..<written.startIndex + $0 * 3 + 3]
        }
        switch (count, agreement) {
        case (2, .same): return shared >= 1 ? 20 : nil
        case (2, .spoken): return shared >= 1 ? 15 : nil
        case (2, .confused): return nil
        case (_, .same): return 20 + shared
        case (_, .spoken), (_, .confused): return shared * 2 >= count ? 10 + shared : nil
        }
    }
}
