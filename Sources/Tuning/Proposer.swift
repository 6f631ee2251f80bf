public import Intents
internal import Language

/// Listens to utterances that were rejected or corrected, and proposes words.
///
///     Proposer(matcher).findings(examples)    // 充电桩 for ev_charger: mends 5, spoils none
///
/// An example's label is what a person said it means; one without (`""`) was only rejected. Each word is tried: the rules with it understand
/// all examples anew, and what they then mend and spoil is what is said of it. Nothing is changed; a person accepts it.
public struct Proposer: Sendable {
    private let matcher: IntentMatcher

    public init(_ matcher: IntentMatcher) { self.matcher = matcher }

    /// The best words first. Those that spoil half as much as they mend are left out, and so is what a better one mends already.
    /// - Parameter progress: told how much of the work is done, from 0 to 1.
    public func findings(_ examples: [Example], progress: (Double) -> Void = { _ in }) -> Findings {
        let hearing = Hearing(examples, matcher)
        let candidates = hearing.candidates.prefix(Limits.tried)
        var mended: Set<Int> = []
        var proposals: [Proposal] = []
        for (number, candidate) in candidates.enumerated() where proposals.count < Limits.proposals {
            progress(Double(number) / Double(candidates.count))
            // Only what no better word has mended speaks for this one.
            guard candidate.wrong.count(where: { !mended.contains($0) }) >= Limits.proposalFixes else { continue }
            let (fixes, breaks) = candidate.intent.isEmpty ? (candidate.wrong, []) : effect(candidate, hearing)
            guard fixes.count(where: { !mended.contains($0) }) >= Limits.proposalFixes, breaks.count * 2 < fixes.count else { continue }
            mended.formUnion(fixes)
            proposals.append(
                Proposal(
                    word: candidate.word, intent: candidate.intent.isEmpty ? nil : candidate.intent,
                    dialect: dialect(fixes.map { examples[$0] }),
                    fixes: fixes.map { examples[$0] }, breaks: breaks.map { examples[$0] }))
        }
        // What was promised is one thing, what it came to another.
        proposals.sort { $0.gain > $1.gain }
        return Findings(heard: examples.count, misunderstood: hearing.misunderstood, mended: mended.count, proposals: proposals)
    }

    /// What the rules with the word make of the examples that they got wrong, and of those they got right.
    private func effect(_ candidate: Hearing.Candidate, _ hearing: Hearing) -> (fixes: [Int], breaks: [Int]) {
        let better = matcher.with(matcher.rules.adding(keyword: candidate.word, to: candidate.intent))
        // The utterances that hold the word tell soon whether all others need be heard.
        guard candidate.wrong.count(where: { hearing.isRight($0, by: better) }) >= Limits.proposalFixes else { return ([], []) }
        var (fixes, breaks): ([Int], [Int]) = ([], [])
        for index in hearing.examples.indices {
            switch (hearing.states[index], hearing.isRight(index, by: better)) {
            case (.wrong, true): fixes.append(index)
            case (.right, false): breaks.append(index)
            default: break
            }
        }
        return (fixes, breaks)
    }

    /// The dialect of all these utterances, when it is one that has a table: `yue`, `zh-sichuan`.
    private func dialect(_ examples: [Example]) -> String? {
        let languages = Set(examples.map(\.language))
        guard languages.count == 1, let language = languages.first, !language.isEmpty else { return nil }
        return matcher.dialects.first { $0.dialect == language || language.hasSuffix("-" + $0.dialect) }?.dialect
    }
}
