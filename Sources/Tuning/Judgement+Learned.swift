public import Intents
public import Language

extension Judgement {
    /// Intents and pieces of evidence that are kept.
    private static let ranks = 3
    private static let pieces = 4

    /// What learned cues alone make of an example. The matcher takes this over once it weighs them beside what was written by hand.
    public init(_ example: Example, by scoring: LearnedScoring, hearing text: CanonicalText) {
        let opinion = scoring.opinion(on: text)
        let score = opinion.ranked.first.map { opinion.probabilities[$0] } ?? 0
        let isHeard = opinion.isInformed && score >= scoring.threshold && score >= opinion.outOfScope
        let evidence = opinion.ranked.first.map { scoring.evidence(for: $0, in: text).prefix(Self.pieces) } ?? []
        self.init(
            example, outcome: isHeard ? .understood : .rejected,
            ranked: opinion.ranked.prefix(Self.ranks).map { (scoring.names[$0], opinion.probabilities[$0]) },
            evidence: evidence.map { "\($0.cue) \($0.weight < 0 ? "" : "+")\($0.weight)" }.joined(separator: ", "))
    }
}
