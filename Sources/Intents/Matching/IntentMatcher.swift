public import Language
internal import Patterns

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

    /// What it was made from.
    public let rules: IntentRules
    public let dialects: [DialectTable]

    private let folding: DialectFolding
    private let compiled: CompiledRules
    let learned: LearnedScoring?

    public init(rules: IntentRules, dialects: [DialectTable] = [], languages: [String] = []) {
        self.init(rules: rules, dialects: dialects, folding: DialectFolding(tables: dialects, languages: languages))
    }

    /// The same callers, understood by other rules.
    public func with(_ rules: IntentRules) -> IntentMatcher { IntentMatcher(rules: rules, dialects: dialects, folding: folding) }

    /// What must keep the promises that samples are: the same matcher, to which no sample is known.
    public var withoutSamples: IntentMatcher { IntentMatcher(withoutSamplesOf: self) }

    private init(withoutSamplesOf other: IntentMatcher) {
        rules = other.rules.withoutSamples
        dialects = other.dialects
        folding = other.folding
        titles = other.titles
        compiled = CompiledRules(withoutSamplesOf: other.compiled)
        learned = other.learned
    }

    private init(rules: IntentRules, dialects: [DialectTable], folding: DialectFolding) {
        self.rules = rules
        self.dialects = dialects
        self.folding = folding
        titles = Dictionary(rules.intents.filter { !$0.title.isEmpty }.map { ($0.name, $0.title) }, uniquingKeysWith: { first, _ in first })
        compiled = CompiledRules(rules: rules, dialects: dialects, folding: folding)
        learned = LearnedScoring(rules)
    }

    /// What an utterance means.
    /// - Parameters:
    ///   - expecting: intents that the question at hand offers; they gain a little.
    ///   - language: the caller's language so far, for words that could be any.
    public func understand(_ utterance: String, expecting: [String] = [], language: String? = nil) -> Understanding {
        let canonical = CanonicalText(utterance)
        var weighing = Weighing(rules: compiled)
        var folded: CanonicalText?
        var verdict = LanguageVerdict.nothing
        weighing.gather(canonical, .canonical) { words in
            verdict = folding.verdict(on: canonical, words, assuming: language)
            folded = folding.fold(canonical, words, verdict)
        }
        if let folded { weighing.gather(folded, .folded) }
        if !compiled.samples.isEmpty { weighing.gatherSample(folded ?? canonical) }
        var ranked = weighing.settle()
        // A guess by sound is made where nothing certain was said, and weighs less than what was.
        var sounded: CanonicalText?
        if !ranked.contains(where: { $0.score >= Weights.certain }) {
            sounded = if let folded { compiled.sounds.fold(folded) } else { compiled.sounds.fold(canonical) }
            if let sounded {
                weighing.gather(sounded, .sounded, discount: Weights.sound)
                ranked = weighing.settle()
            }
        }
        let opinion = learned.map { LearnedOpinion($0, folded ?? canonical) { sounded ?? folded ?? canonical } }
        if let opinion { add(opinion, to: &ranked, weighing) }
        rank(&ranked, expecting)
        var outcome = decide(ranked, opinion)
        let wishes = ranked.count > 1 ? wishes(ranked, weighing.clues, canonical) : nil
        if let wishes { outcome = .understood(match(wishes.main)) }
        let (clues, failed) = weighing.finish()
        return Understanding(
            canonical: canonical, heard: HeardLanguage(verdict, on: canonical, by: folding, assuming: language), outcome: outcome,
            next: wishes.map { match($0.next) }, foldedAnew: folded,
            soundedAnew: sounded, ranks: ranked, clues: clues,
            learned: learned.flatMap { scoring in opinion.map { (scoring, $0) } },
            failed: failed, rules: compiled)
    }

    private func match(_ ranked: Ranked) -> IntentMatch { IntentMatch(intent: compiled.names[Int(ranked.intent)], score: ranked.score) }

    // MARK: - Deciding

    /// The best first; with equal scores in the order of the file.
    private func rank(_ ranked: inout [Ranked], _ expecting: [String]) {
        if !expecting.isEmpty {
            for index in ranked.indices where ranked[index].score > 0 && expecting.contains(compiled.names[Int(ranked[index].intent)]) {
                ranked[index].score = min(1, ranked[index].score + Weights.expected)
            }
        }
        if ranked.count > 1 { ranked.sort { ($0.score, $1.intent) > ($1.score, $0.intent) } }
    }

    /// What was learned and what people wrote are two witnesses: each closes a part of what the other leaves open. What was negated or
    /// excepted stays so.
    private func add(_ opinion: LearnedOpinion, to ranked: inout [Ranked], _ weighing: borrowing Weighing) {
        for index in ranked.indices where ranked[index].written > 0 {
            ranked[index].score = 1 - (1 - ranked[index].written) * (1 - opinion.probability(of: Int(ranked[index].intent)))
        }
        for intent in opinion.ranked where !ranked.contains(where: { $0.intent == intent }) {
            let score = weighing.excludes(intent) ? 0 : opinion.probability(of: intent)
            ranked.append(Ranked(intent: Int32(truncatingIfNeeded: intent), score: score, written: 0, first: 0, end: 0))
        }
    }

    /// Two wishes in one breath: the first is served first, whichever scored more.
    private func wishes(_ ranked: [Ranked], _ clues: [Clue], _ text: CanonicalText) -> (main: Ranked, next: Ranked)? {
        let (best, second) = (ranked[0], ranked[1])
        guard second.score > 0, second.score >= rules.threshold,
            let a = Self.place(of: best.clues, clues), let b = Self.place(of: second.clues, clues), !a.overlaps(b)
        else { return nil }
        let (first, last) = a.lowerBound < b.lowerBound ? (a, b) : (b, a)
        // From the first wish to the end of the second: "再查一下电费" may count its 再查 as its own.
        guard Addition.joins(first.upperBound..<last.upperBound, in: text) else { return nil }
        return a.lowerBound < b.lowerBound ? (best, second) : (second, best)
    }

    /// Where an intent's evidence was said, from the first to the last of it.
    private static func place(of range: Range<Int>, _ clues: [Clue]) -> Range<Int>? {
        var (lower, upper) = (UInt32.max, UInt32.min)
        for index in range where clues[index].cancelled == nil && !clues[index].isCovered {
            lower = min(lower, clues[index].saidLower)
            upper = max(upper, clues[index].saidUpper)
        }
        return lower < upper ? Int(lower)..<Int(upper) : nil
    }

    private func decide(_ ranked: [Ranked], _ opinion: LearnedOpinion?) -> Understanding.Outcome {
        guard let best = ranked.first, isEnough(best, opinion) else { return .rejected }
        func isClose(_ other: Ranked) -> Bool { other.score > best.score - rules.margin && isEnough(other, opinion) }
        guard ranked.count > 1, isClose(ranked[1]) else { return .understood(match(best)) }
        return .unsure(ranked.prefix(Limits.choices).filter(isClose).map(match))
    }

    /// Whether an intent was said clearly enough. What was only learned has the threshold that it was learned with.
    private func isEnough(_ ranked: Ranked, _ opinion: LearnedOpinion?) -> Bool {
        guard ranked.score > 0 else { return false }
        guard ranked.written == 0, let learned, let opinion else { return ranked.score >= rules.threshold }
        return ranked.score >= learned.threshold * opinion.discount && ranked.score >= opinion.opinion.outOfScope
    }
}
