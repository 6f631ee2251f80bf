internal import Language
internal import Patterns

/// Words of the rules that a recogniser wrote with other characters of the same sound, put right: 电废 is 电费, 停店 is 停电.
///
///     let folding = SoundFolding(words: [电费, 停电])
///     folding.fold(CanonicalText("查一下电废")).text    // "查一下电费", with the fold noted
///
/// It is a guess, so it changes only characters that are in none of the rules' own words, evidence that stands on it is discounted,
/// and short words must share a character: a word of two characters sounds like another too easily.
struct SoundFolding: Sendable {
    private let automaton: LiteralAutomaton
    /// The words of each sound.
    private let words: [[[UInt8]]]

    /// - Parameter words: in canonical characters; those that are no Han words of two to eight characters are passed over.
    init(words: some Sequence<[UInt8]>) {
        var builder = LiteralAutomaton.Builder()
        var bySound: [[[UInt8]]] = []
        var known: Set<[UInt8]> = []
        for word in words where Self.isFit(word) && known.insert(word).inserted {
            guard let sound = builder.add(Syllables.sound(word), edges: []) else { continue }
            if sound == bySound.count { bySound.append([]) }
            bySound[sound].append(word)
        }
        automaton = LiteralAutomaton(builder)
        self.words = bySound
    }

    private static func isFit(_ word: [UInt8]) -> Bool {
        6...24 ~= word.count && word.count % 3 == 0 && stride(from: 0, to: word.count, by: 3).allSatisfy { 0xE4...0xE9 ~= word[$0] }
    }

    /// The text with such words put right, the longest first, of equally long ones the leftmost; the same text when there are none.
    func fold(_ text: CanonicalText) -> CanonicalText {
        guard !automaton.isEmpty, text.utf8.contains(where: { 0xE4...0xE9 ~= $0 }) else { return text }
        var hits: [LiteralAutomaton.Hit] = []
        Syllables.sound(text.utf8).withUnsafeBufferPointer { automaton.find(in: $0, into: &hits) }
        if hits.isEmpty { return text }
        // 家挺电了 is 停电了, not 家庭电了.
        hits.sort { (-$0.range.count, $0.range.lowerBound) < (-$1.range.count, $1.range.lowerBound) }
        // Bytes of words that were said, and of those that were put right.
        var isSaid = [Bool](repeating: false, count: text.utf8.count)
        var isMended = isSaid
        for hit in hits where words[hit.literal].contains(where: { $0[...] == text.utf8[hit.range] }) {
            for place in hit.range { isSaid[place] = true }
        }
        var replacements: [CanonicalText.Replacement] = []
        for hit in hits {
            guard let word = best(words[hit.literal], for: text.utf8[hit.range]), word[...] != text.utf8[hit.range] else { continue }
            // Only what is in no word that was said may have been misheard.
            let fits = hit.range.allSatisfy { !isMended[$0] && (!isSaid[$0] || word[$0 - hit.range.lowerBound] == text.utf8[$0]) }
            guard fits else { continue }
            replacements.append(CanonicalText.Replacement(hit.range, with: word, dialect: nil))
            for place in hit.range { isMended[place] = true }
        }
        return text.replacing(replacements.sorted { $0.range.lowerBound < $1.range.lowerBound })
    }

    /// The word that is most like what was written; nil when none is enough.
    private func best(_ words: [[UInt8]], for written: ArraySlice<UInt8>) -> [UInt8]? {
        var best: (word: [UInt8], likeness: Int)?
        for word in words {
            guard let likeness = Self.likeness(word, written), likeness > best?.likeness ?? 0 else { continue }
            best = (word, likeness)
        }
        return best?.word
    }

    private static func likeness(_ word: [UInt8], _ written: ArraySlice<UInt8>) -> Int? {
        guard let agreement = Syllables.agreement(word, written) else { return nil }
        let count = word.count / 3
        let shared = (0..<count).count {
            word[$0 * 3..<$0 * 3 + 3] == written[written.startIndex + $0 * 3..<written.startIndex + $0 * 3 + 3]
        }
        switch (count, agreement) {
        case (2, .same): return shared >= 1 ? 20 : nil
        case (2, .confused): return nil
        case (_, .same): return 20 + shared
        case (_, .confused): return shared * 2 >= count ? 10 + shared : nil
        }
    }
}
