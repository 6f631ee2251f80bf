public import Intents
internal import Language

/// Listens to utterances that were rejected or corrected, and proposes words.
///
///     Proposer(matcher).proposals(examples)    // 充电桩 for new_service: would mend 5, spoil none
///
/// An example's label is what a person said it means; one without (`""`) was only rejected. Everything stays a proposal: a person accepts it.
public struct Proposer: Sendable {
    private let matcher: IntentMatcher

    public init(_ matcher: IntentMatcher) { self.matcher = matcher }

    private struct Count {
        var fixes: [Int] = []
        var breaks: [Int] = []
    }

    /// The best first. Words that would spoil half as much as they mend are left out, and so is what a better proposal covers.
    public func proposals(_ examples: [Example]) -> [Proposal] {
        let heard = examples.map { matcher.understand($0.text) }
        let isWrong = zip(examples, heard).map { example, understanding in
            example.label.isEmpty ? understanding.intent == nil : understanding.intent != example.label && !Scorecard.outOfScope.contains(example.label)
        }
        let cues = heard.map { Set(CueMiner.cues(in: $0.canonical).filter(Self.isWord)) }
        var counts: [String: [String: Count]] = [:]
        for index in examples.indices where isWrong[index] {
            for cue in cues[index] { counts[cue, default: [:]][examples[index].label, default: Count()].fixes.append(index) }
        }
        for index in examples.indices where !isWrong[index] {
            for cue in cues[index] {
                guard let intents = counts[cue] else { continue }
                for intent in intents.keys where intent != examples[index].label { counts[cue]?[intent]?.breaks.append(index) }
            }
        }
        return best(counts, examples)
    }

    private func best(_ counts: [String: [String: Count]], _ examples: [Example]) -> [Proposal] {
        var all: [(word: String, intent: String, count: Count)] = []
        for (word, intents) in counts {
            for (intent, count) in intents where count.fixes.count >= Limits.proposalFixes && count.breaks.count * 2 < count.fixes.count {
                all.append((word, intent, count))
            }
        }
        all.sort { a, b in
            let (gainA, gainB) = (a.count.fixes.count - 2 * a.count.breaks.count, b.count.fixes.count - 2 * b.count.breaks.count)
            return (gainA, a.word.utf8.count, b.word) > (gainB, b.word.utf8.count, a.word)
        }
        var mended: Set<Int> = []
        var proposals: [Proposal] = []
        for item in all where proposals.count < Limits.proposals {
            let new = item.count.fixes.filter { !mended.contains($0) }
            guard new.count >= Limits.proposalFixes else { continue }
            mended.formUnion(new)
            let languages = Set(item.count.fixes.map { examples[$0].language })
            proposals.append(
                Proposal(
                    word: item.word, intent: item.intent.isEmpty ? nil : item.intent,
                    language: languages.count == 1 ? languages.first.flatMap { $0.isEmpty ? nil : $0 } : nil,
                    fixes: item.count.fixes.map { examples[$0] }, breaks: item.count.breaks.map { examples[$0] }))
        }
        return proposals
    }

    /// Long enough to mean something: two Han characters, or a word of four letters; whole words only.
    private static func isWord(_ cue: String) -> Bool {
        if cue.hasSuffix("*") { return false }
        let isHan = cue.unicodeScalars.contains { $0.value >= 0x2E80 }
        return cue.unicodeScalars.count >= (isHan ? 2 : 4)
    }
}
