internal import Language

extension Weighing {
    /// The clues of an intent in words, in the order in which they were said; those that stronger ones cover are left out.
    func evidence(for intent: Int) -> [Evidence] {
        clues[intent].filter { !$0.isCovered }
            .sorted { ($0.said.lowerBound, $0.said.upperBound) < ($1.said.lowerBound, $1.said.upperBound) }
            .map { evidence($0) }
    }

    private func evidence(_ clue: Clue) -> Evidence {
        let text = clue.isFolded ? folded : canonical
        let folds = clue.isFolded ? folded.folds.filter { $0.range.overlaps(clue.range) } : []
        let (kind, rule, dialect): (Evidence.Kind, String, String?) =
            switch clue.source {
            case .keyword(let keyword): (.keyword, keyword.text, keyword.dialect)
            case .pattern(let pattern): (.pattern, pattern.text, nil)
            case .sample(let sample): (.sample, sample, nil)
            }
        let originalRange = text.originalRange(of: clue.range)
        return Evidence(
            kind: clue.cancelled ?? kind, intent: rules.names[clue.intent], rule: rule, range: clue.range,
            isFolded: clue.isFolded, originalRange: originalRange, said: text.originalText(of: clue.range),
            weight: clue.cancelled == nil ? clue.weight : 0, dialect: dialect ?? folds.first?.dialect, folds: folds)
    }
}
