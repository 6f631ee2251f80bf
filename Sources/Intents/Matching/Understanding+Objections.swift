internal import Language
internal import Patterns

extension Understanding {
    /// The exceptions and negations that count against an intent, in the order in which they were said.
    ///
    /// They are looked for again: while an utterance is understood it is enough to know that there are some.
    public func objections(to intent: String) -> [Objection] {
        guard let number = rules.names.firstIndex(of: intent) else { return [] }
        let negated = clues.filter { Int($0.intent) == number && $0.cancelled == .negation }.map(\.said)
        var objections: [Objection] = []
        for text in [canonical] + (folded.folds.isEmpty ? [] : [folded]) + (sounded.folds.count > folded.folds.count ? [sounded] : []) {
            for objection in found(in: text, number, negated)
            where !objections.contains(where: { $0.kind == objection.kind && $0.originalRange == objection.originalRange }) {
                objections.append(objection)
            }
        }
        return objections.sorted {
            ($0.originalRange.lowerBound, $0.originalRange.upperBound) < ($1.originalRange.lowerBound, $1.originalRange.upperBound)
        }
    }

    private func found(in text: CanonicalText, _ intent: Int, _ negated: [Range<Int>]) -> [Objection] {
        text.withUTF8 { utf8 in
            var failed: [Int] = []
            var budget = MatchBudget()
            var matches: [RuleMatch] = []
            rules.scan.find(in: utf8, budget: &budget, failed: &failed) { found, _ in matches = Array(found) }
            return matches.flatMap { match in
                rules.meanings(of: match.rule).compactMap { index -> Objection? in
                    let meaning = rules.meanings.start[index]
                    switch meaning.kind {
                    case .evidence: return nil
                    case .exclusion:
                        guard Int(meaning.intent) == intent else { return nil }
                        return Objection(
                            kind: .unless, rule: rules.texts[Int(meaning.rule)].text, said: text.originalText(of: match.range),
                            originalRange: text.originalRange(of: match.range))
                    case .negation:
                        let scopes = Negation.scopes(of: [match.range], in: utf8).map { text.unfolded($0) }
                        guard
                            negated.contains(where: { said in
                                scopes.contains { $0.lowerBound <= said.lowerBound && said.upperBound <= $0.upperBound }
                            })
                        else { return nil }
                        return Objection(
                            kind: .negation, rule: text.text(in: match.range), said: text.originalText(of: match.range),
                            originalRange: text.originalRange(of: match.range))
                    }
                }
            }
        }
    }
}
