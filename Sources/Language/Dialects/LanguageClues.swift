internal import Patterns

/// Where the words that told a language stand, to be named when somebody asks.
struct LanguageClues: Sendable {
    let folding: DialectFolding
    /// The canonical text: its words are found again when they are asked for.
    let utf8: [UInt8]
    let verdict: LanguageVerdict

    /// The words for what was heard, or those against it; those inside longer ones are left out.
    func words(against: Bool) -> [String] {
        var hits: [LiteralAutomaton.Hit] = []
        utf8.withUnsafeBufferPointer { folding.automaton.find(in: $0, into: &hits) }
        let told = hits.filter { tells($0.literal) == (against ? -1 : 1) }
            .sorted { ($0.range.lowerBound, -$0.range.count) < ($1.range.lowerBound, -$1.range.count) }
        var words: [String] = []
        var covered = 0
        for hit in told where hit.range.upperBound > covered {
            covered = hit.range.upperBound
            words.append(folding.texts[hit.literal])
        }
        return words
    }

    /// 1 for what was heard, -1 against it, 0 when the word tells too little to be named.
    private func tells(_ literal: Int) -> Int {
        let kind = folding.kinds.start[literal]
        guard kind.contains(.han) != verdict.isLatin else { return 0 }
        let weight = verdict.question < 0 ? 0 : folding.tellings.weight(of: literal, for: verdict.question)
        let sign = verdict.isHeard ? 1 : -1
        if weight >= LanguageDetection.telling { return sign }
        if weight <= -LanguageDetection.telling { return -sign }
        // The standard's own words; they say nothing against its dialects.
        return kind.contains(.standard) && !verdict.isHeard ? 1 : 0
    }
}
