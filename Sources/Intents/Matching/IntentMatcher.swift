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
        var weighing = Weighing(rules: compiled)
        weighing.gather(canonical, .canonical)
        if !folded.folds.isEmpty { weighing.gather(folded, .folded) }
        weighing.gatherSample(folded)
        var scores = weighing.settle()
        // A guess by sound is made where nothing certain was said, and weighs less than what was.
        var sounded = folded
        if !scores.contains(where: { $0.score >= Weights.certain }) {
            sounded = compiled.sounds.fold(folded)
            if sounded.folds.count > folded.folds.count {
                weighing.gather(sounded, .sounded, discount: Weights.sound)
                scores = weighing.settle()
            }
        }
        let ranked = rank(scores, expecting)
        var outcome = decide(ranked.map(\.match))
        let wishes = ranked.count > 1 ? wishes(ranked, weighing.clues, canonical) : nil
        if let wishes { outcome = .understood(wishes.main) }
        return Understanding(
            canonical: canonical, folded: folded, sounded: sounded, heard: heard, ranked: ranked.map(\.match), outcome: outcome,
            next: wishes?.next, clues: weighing.clues, failed: weighing.failed, rules: compiled)
    }

    // MARK: - Deciding

    private func rank(
        _ scores: [(intent: Int, score: Double, clues: Range<Int>)], _ expecting: [String]
    ) -> [(match: IntentMatch, clues: Range<Int>)] {
        var ranked = scores.map { (intent, score, clues) in
            let name = compiled.names[intent]
            let gain = score > 0 && !expecting.isEmpty && expecting.contains(name) ? Weights.expected : 0
            return (match: IntentMatch(intent: name, score: min(1, score + gain)), clues: clues)
        }
        // Clues stand in the order of the file, so with equal scores theirs decides.
        if ranked.count > 1 {
            ranked.sort { ($0.match.score, $1.clues.lowerBound) > ($1.match.score, $0.clues.lowerBound) }
        }
        return ranked
    }

    /// Two wishes in one breath: the first is served first, whichever scored more.
    private func wishes(
        _ ranked: [(match: IntentMatch, clues: Range<Int>)], _ clues: [Clue], _ text: CanonicalText
    ) -> (main: IntentMatch, next: IntentMatch)? {
        let (best, second) = (ranked[0], ranked[1])
        guard second.match.score > 0, second.match.score >= threshold,
            let a = Self.place(of: best.clues, clues), let b = Self.place(of: second.clues, clues), !a.overlaps(b)
        else { return nil }
        let (first, last) = a.lowerBound < b.lowerBound ? (a, b) : (b, a)
        // From the first wish to the end of the second: "再查一下电费" may count its 再查 as its own.
        let between = text.canonicalRange(from: first.upperBound, to: last.upperBound)
        guard Addition.joins(between, in: text) else { return nil }
        return a.lowerBound < b.lowerBound ? (best.match, second.match) : (second.match, best.match)
    }

    /// Where an intent's evidence was said, from the first to the last of it.
    private static func place(of range: Range<Int>, _ clues: [Clue]) -> Range<Int>? {
        let said = clues[range].filter { $0.cancelled == nil && !$0.isCovered }.map(\.said)
        guard let lower = said.map(\.lowerBound).min(), let upper = said.map(\.upperBound).max(), lower < upper else { return nil }
        return lower..<upper
    }

    private func decide(_ ranked: [IntentMatch]) -> Understanding.Outcome {
        guard let best = ranked.first, best.score > 0, best.score >= threshold else { return .rejected }
        let close = ranked.prefix(Limits.choices).filter { $0.score > 0 && $0.score >= threshold && $0.score > best.score - margin }
        return close.count > 1 ? .unsure(Array(close)) : .understood(best)
    }
}
