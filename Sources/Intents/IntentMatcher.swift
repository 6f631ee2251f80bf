public import Language

/// Understands utterances by a hotline's rules, in every dialect it has a table for.
///
///     let matcher = IntentMatcher(rules: rules, dialects: [yue], languages: ["zh-CN", "yue", "en"])
///     let understanding = matcher.understand("屋企冇電呀", language: "yue")
///     understanding.intent              // "outage_report"
///     understanding.ranked[0].evidence  // 冇電 -> 没电 (yue lexicon), outage_report keyword 没电, 6-12
///
/// Made once, shared by all threads. What one utterance costs is bounded by `CanonicalLimits`, `PatternLimits` and the number of rules.
public struct IntentMatcher: Sendable {
    /// What the engine calls each intent, by language tag.
    public let titles: [String: [(language: String, words: String)]]

    private let threshold: Double
    private let margin: Double
    private let folding: DialectFolding
    private let compiled: CompiledRules

    public init(rules: IntentRules, dialects: [DialectTable] = [], languages: [String] = []) {
        titles = Dictionary(rules.intents.filter { !$0.title.isEmpty }.map { ($0.name, $0.title) }, uniquingKeysWith: { first, _ in first })
        threshold = rules.threshold
        margin = rules.margin
        folding = DialectFolding(tables: dialects, languages: languages)
        compiled = CompiledRules(rules: rules, dialects: dialects, folding: folding)
    }

    /// What an utterance means.
    /// - Parameters:
    ///   - expecting: intents that the question at hand offers; they gain a little.
    ///   - language: the caller's language so far, for words that could be any.
    public func understand(_ utterance: String, expecting: [String] = [], language: String? = nil) -> Understanding {
        let canonical = CanonicalText(utterance)
        let (folded, heard) = folding.hear(canonical, assuming: language)
        var weighing = Weighing(rules: compiled, canonical: canonical, folded: folded)
        let ranked = weighing.isEmpty ? [] : rank(&weighing, expecting)
        return Understanding(
            canonical: canonical, folded: folded, heard: heard, ranked: ranked, outcome: decide(ranked), failures: weighing.failures)
    }

    // MARK: - Deciding

    private func rank(_ weighing: inout Weighing, _ expecting: [String]) -> [IntentMatch] {
        var ranked: [IntentMatch] = []
        for (number, name) in compiled.names.enumerated() where !weighing.clues[number].isEmpty {
            var score = weighing.score(of: number)
            if score > 0, expecting.contains(name) { score = min(1, score + Weights.expected) }
            ranked.append(IntentMatch(intent: name, score: score, evidence: weighing.evidence(for: number)))
        }
        // Equal scores keep the order of the file: sort is not stable, so the index decides.
        return ranked.enumerated().sorted { ($0.element.score, -$0.offset) > ($1.element.score, -$1.offset) }.map(\.element)
    }

    private func decide(_ ranked: [IntentMatch]) -> Understanding.Outcome {
        guard let best = ranked.first, best.score > 0, best.score >= threshold else { return .rejected }
        let close = ranked.prefix(Limits.choices).filter { $0.score > 0 && $0.score >= threshold && $0.score > best.score - margin }
        return close.count > 1 ? .unsure(Array(close)) : .understood(best)
    }
}
