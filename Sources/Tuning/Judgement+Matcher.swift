public import Intents

extension Judgement {
    /// Intents and pieces of evidence that are kept.
    private static let ranks = 3
    private static let pieces = 4

    /// What a matcher makes of an example.
    public init(_ example: Example, by matcher: IntentMatcher) {
        let understanding = matcher.understand(example.text)
        let outcome: Outcome =
            switch understanding.outcome {
            case .understood: .understood
            case .unsure: .unsure
            case .rejected: .rejected
            }
        // Of two wishes the one that is served first is what was understood.
        var ranked = understanding.ranked.prefix(Self.ranks).map { ($0.intent, $0.score) }
        if let match = understanding.match, let at = ranked.firstIndex(where: { $0.0 == match.intent }) {
            ranked.insert(ranked.remove(at: at), at: 0)
        }
        let evidence = ranked.first.map { understanding.evidence(for: $0.0).prefix(Self.pieces) } ?? []
        self.init(
            example, outcome: outcome, ranked: ranked,
            evidence: evidence.map {
                $0.kind == .cue ? "\($0.rule) \($0.weight < 0 ? "" : "+")\($0.weight)" : "\($0.said) (\($0.kind.rawValue) \($0.rule))"
            }
            .joined(separator: ", "))
    }
}
