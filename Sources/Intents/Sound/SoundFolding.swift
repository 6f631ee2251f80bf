internal import Language
internal import Patterns

/// Words of the rules that a recogniser wrote with other characters of the same sound, put right: 电废 is 电费, 停店 is 停电.
///
///     let folding = SoundFolding(words: [电费, 停电], confusing: [.fh])
///     folding.fold(CanonicalText("查一下电废"))?.text    // "查一下电费", with the fold noted
///     folding.fold(CanonicalText("查一下电灰"))?.text    // "查一下电费": there are callers here who say h for f
///
/// It is a guess, so it changes only characters that are in none of the rules' own words, evidence that stands on it is discounted,
/// and short words must share a character: a word of two characters sounds like another too easily.
struct SoundFolding: Sendable {
    private let syllables: Syllables
    private let automaton: LiteralAutomaton
    /// The words of each sound.
    private let words: [[[UInt8]]]
    /// The same, one behind the other: those of one sound are equally long, and begin at `starts`.
    private let bytes: FrozenTable<UInt8>
    private let starts: FrozenTable<Int32>

    /// - Parameters:
    ///   - words: in canonical characters; those that are no Han words of two to eight characters are passed over.
    ///   - confusions: what callers' dialects do not tell apart. They hold for every caller: what shows a dialect is seldom in the same sentence.
    init(words: some Sequence<[UInt8]>, confusing confusions: Set<SoundConfusion>) {
        syllables = Syllables.confusing(confusions)
        var builder = LiteralAutomaton.Builder()
        var bySound: [[[UInt8]]] = []
        var sounds: [[UInt8]] = []
        var known: Set<[UInt8]> = []
        let ordinary = confusions.isEmpty ? [] : Self.ordinary.map { Array($0.utf8) }
        for word in Array(words) + ordinary where Self.isFit(word) && known.insert(word).inserted {
            let signs = syllables.sound(word)
            guard let sound = builder.add(signs, edges: []) else { continue }
            if sound == bySound.count {
                bySound.append([])
                sounds.append(signs)
            }
            bySound[sound].append(word)
        }
        builder.spellings = syllables.characters(of: sounds).map { LiteralAutomaton.Spelling($0.character, readAs: $0.sign) }
        automaton = LiteralAutomaton(builder)
        self.words = bySound
        bytes = FrozenTable(bySound.flatMap { $0.flatMap { $0 } })
        var starts: [Int32] = [0]
        for words in bySound { starts.append((starts.last ?? 0) + words.reduce(0) { $0 + Int32($1.count) }) }
        self.starts = FrozenTable(starts)
    }

    /// What is said in its own right, and sounds like a word of many rules only where f is h or r is l: a 客户 wants no 客服 (Amazon's MASSIVE has 20 such).
    private static let ordinary = ["客户", "说话", "发了", "会用", "犯人", "换回", "多热", "热吗", "不热", "一个能"]

    private static func isFit(_ word: [UInt8]) -> Bool {
        6...24 ~= word.count && word.count % 3 == 0 && stride(from: 0, to: word.count, by: 3).allSatisfy { 0xE4...0xE9 ~= word[$0] }
    }

    /// The text with such words put right, the longest first, of equally long ones the leftmost; nil when there are none.
    func fold(_ text: CanonicalText) -> CanonicalText? {
        var mended: [(range: Range<Int>, word: [UInt8])] = []
        text.withUTF8 { utf8 in
            automaton.find(in: utf8) { hits in
                // Words sound like themselves: mostly that is all there is.
                if !hits.allSatisfy({ isWord($0, in: utf8) }) { mended = self.mended(hits, in: utf8) }
            }
        }
        if mended.isEmpty { return nil }
        var replacing = CanonicalText.Replacing(text)
        for (range, word) in mended {
            let (from, to) = (text.text(in: range), String(decoding: word, as: UTF8.self))
            replacing.replace(range, by: FoldedWord(from: from, to: to, utf8: word, dialect: nil))
        }
        return replacing.finished()
    }

    /// What was misheard, from left to right, and the word for it.
    private func mended(
        _ hits: UnsafeBufferPointer<LiteralAutomaton.Hit>, in utf8: UnsafeBufferPointer<UInt8>
    ) -> [(range: Range<Int>, word: [UInt8])] {
        // Bytes of words that were said, and of those that were put right.
        var isSaid = [Bool](repeating: false, count: utf8.count)
        var isMended = isSaid
        for hit in hits where isWord(hit, in: utf8) {
            for place in hit.range { isSaid[place] = true }
        }
        var mended: [(range: Range<Int>, word: [UInt8])] = []
        // 家挺电了 is 停电了, not 家庭电了.
        for hit in hits.sorted(by: { (-$0.range.count, $0.lower) < (-$1.range.count, $1.lower) }) {
            let written = UnsafeBufferPointer(rebasing: utf8[hit.range])
            guard let word = best(words[hit.literal], for: written), !written.elementsEqual(word) else { continue }
            // Only what is in no word that was said may have been misheard.
            let fits = hit.range.allSatisfy { !isMended[$0] && (!isSaid[$0] || word[$0 - hit.range.lowerBound] == utf8[$0]) }
            guard fits else { continue }
            mended.append((hit.range, word))
            for place in hit.range { isMended[place] = true }
        }
        return mended.sorted { $0.range.lowerBound < $1.range.lowerBound }
    }

    /// Whether it is one of the words as they are written.
    private func isWord(_ hit: LiteralAutomaton.Hit, in utf8: UnsafeBufferPointer<UInt8>) -> Bool {
        let (said, length) = (Int(hit.lower), Int(hit.upper &- hit.lower))
        var word = Int(starts.start[Int(hit.number)])
        let end = Int(starts.start[Int(hit.number) + 1])
        while word < end {
            var same = 0
            while same < length, bytes.start[word &+ same] == utf8[said &+ same] { same &+= 1 }
            if same == length { return true }
            word &+= length
        }
        return false
    }

    /// The word that is most like what was written; nil when none is enough.
    private func best(_ words: [[UInt8]], for written: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
        var best: (word: [UInt8], likeness: Int)?
        for word in words {
            guard let likeness = word.withUnsafeBufferPointer({ likeness($0, written) }), likeness > best?.likeness ?? 0 else { continue }
            best = (word, likeness)
        }
        return best?.word
    }

    private func likeness(_ word: UnsafeBufferPointer<UInt8>, _ written: UnsafeBufferPointer<UInt8>) -> Int? {
        guard let agreement = syllables.agreement(word, written) else { return nil }
        let count = word.count / 3
        let shared = (0..<count).count { place in (place * 3..<place * 3 + 3).allSatisfy { word[$0] == written[$0] } }
        switch (count, agreement) {
        case (2, .same): return shared >= 1 ? 20 : nil
        case (2, .spoken): return shared >= 1 ? 15 : nil
        case (2, .confused): return nil
        case (_, .same): return 20 + shared
        case (_, .spoken), (_, .confused): return shared * 2 >= count ? 10 + shared : nil
        }
    }
}
