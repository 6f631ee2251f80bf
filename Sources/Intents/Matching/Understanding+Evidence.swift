internal import Language
internal import Patterns

extension Understanding {
    /// What speaks for an intent and against it, in the order in which it was said; what stronger evidence covers is left out.
    public func evidence(for intent: String) -> [Evidence] {
        guard let number = rules.names.firstIndex(of: intent) else { return [] }
        return clues.filter { Int($0.intent) == number && !$0.isCovered }
            .sorted { ($0.saidLower, $0.saidUpper) < ($1.saidLower, $1.saidUpper) }
            .map(evidence) + learnedEvidence(number)
    }

    /// The learned cues that were said, the weightiest first.
    private func learnedEvidence(_ number: Int) -> [Evidence] {
        guard let learned else { return [] }
        let text = learned.opinion.text
        return learned.scoring.evidence(for: number, in: text).map { hit in
            let folds = text.folds.filter { $0.range.overlaps(hit.range) }
            return Evidence(
                kind: .cue, intent: rules.names[number], rule: hit.cue, range: hit.range, isFolded: learned.opinion.reading != .canonical,
                originalRange: text.originalRange(of: hit.range), said: text.originalText(of: hit.range), weight: hit.weight,
                dialect: folds.lazy.compactMap(\.dialect).first, folds: folds)
        }
    }

    /// Rules that gave up.
    public var failures: [RuleFailure] {
        failed.compactMap { rule in
            rules.meanings(of: rule).first.map { index in
                let meaning = rules.meanings.start[index]
                return RuleFailure(intent: rules.names[Int(meaning.intent)], rule: rules.texts[Int(meaning.rule)].text)
            }
        }
    }

    private func evidence(_ clue: Clue) -> Evidence {
        let text =
            switch clue.reading {
            case .canonical: canonical
            case .folded: folded
            case .sounded: sounded
            }
        let rule = rules.texts[Int(clue.rule)]
        let folds = text.folds.filter { $0.range.overlaps(clue.range) }
        return Evidence(
            kind: clue.cancelled ?? rule.kind, intent: rules.names[Int(clue.intent)], rule: rule.text, range: clue.range,
            isFolded: clue.reading != .canonical, originalRange: text.originalRange(of: clue.range),
            said: text.originalText(of: clue.range),
            weight: clue.cancelled == nil ? clue.weight : 0, dialect: rule.dialect ?? folds.lazy.compactMap(\.dialect).first, folds: folds)
    }
}
