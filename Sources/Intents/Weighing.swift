internal import Language
internal import Patterns

/// One utterance being understood: gathers clues from the canonical and the folded text, cancels what is negated or
/// excepted, and combines the rest.
struct Weighing {
    let rules: CompiledRules
    let canonical: CanonicalText
    let folded: CanonicalText
    /// By intent.
    private(set) var clues: [[Clue]]
    private(set) var failures: [RuleFailure] = []
    /// Whether any intent has a clue.
    private(set) var isEmpty = true
    private var hits: [LiteralAutomaton.Hit] = []
    /// What is negated, and what words rule an intent out, in bytes of the original.
    private var denied: [Range<Int>] = []
    private var excluded: Set<Int> = []

    init(rules: CompiledRules, canonical: CanonicalText, folded: CanonicalText) {
        self.rules = rules
        self.canonical = canonical
        self.folded = folded
        clues = [[Clue]](repeating: [], count: rules.names.count)
        guard !rules.names.isEmpty else { return }
        gather(canonical, isFolded: false)
        if !folded.folds.isEmpty { gather(folded, isFolded: true) }
        if !isEmpty { cancel() }
        gatherSample()
    }

    // MARK: - Gathering

    private mutating func gather(_ text: CanonicalText, isFolded: Bool) {
        text.withUTF8 { utf8 in
            hits.removeAll(keepingCapacity: true)
            rules.automaton.find(in: utf8, into: &hits)
            var negators: [Range<Int>] = []
            for hit in hits {
                let meaning = rules.meanings[hit.literal]
                if meaning.negates { negators.append(hit.range) }
                excluded.formUnion(meaning.excludes)
                for keyword in meaning.keywords {
                    add(.keyword(keyword), keyword.intent, hit.range, keyword.weight, text, isFolded)
                }
            }
            if !negators.isEmpty { denied += Negation.scopes(of: negators, in: utf8).map { text.sourceRange(of: $0) } }
            for pattern in rules.patterns where failures.count < Limits.failures {
                for range in places(of: pattern, in: utf8) { add(.pattern(pattern), pattern.intent, range, pattern.weight, text, isFolded) }
            }
        }
    }

    /// A sample said word for word. It stands whatever else the rules say: it is the very sentence.
    private mutating func gatherSample() {
        guard !rules.samples.isEmpty, folded.utf8.count <= rules.longestSample + 16 else { return }
        let said = folded.withUTF8 { $0.bareRange }
        guard !said.isEmpty, let sample = rules.samples[Array(folded.utf8[said])] else { return }
        add(.sample(sample.text), sample.intent, said, Weights.sample, folded, false)
    }

    /// Where a pattern matches; a pattern that gives up is noted.
    private mutating func places(of rule: CompiledRules.CompiledPattern, in utf8: UnsafeBufferPointer<UInt8>) -> [Range<Int>] {
        var places: [Range<Int>] = []
        var start = 0
        while start < utf8.count, places.count < Limits.matchesOfAPattern {
            switch rule.pattern.firstMatch(in: utf8, from: start) {
            case .noMatch: return places
            case .limitExceeded:
                if failures.count < Limits.failures { failures.append(RuleFailure(intent: rules.names[rule.intent], rule: rule.text)) }
                return places
            case .match(let found):
                if found.range.isEmpty { return places }
                places.append(found.range)
                start = found.range.upperBound
            }
        }
        return places
    }

    private mutating func add(
        _ source: Clue.Source, _ intent: Int, _ range: Range<Int>, _ weight: Double, _ text: CanonicalText, _ isFolded: Bool
    ) {
        // In the folded text, what no fold touches was found in the canonical text already.
        guard clues[intent].count < Limits.cluesOfAnIntent, !isFolded || text.folds.contains(where: { $0.range.overlaps(range) }) else {
            return
        }
        isEmpty = false
        let isFolded = isFolded || !text.folds.isEmpty
        clues[intent].append(
            Clue(source: source, intent: intent, range: range, isFolded: isFolded, said: text.sourceRange(of: range), weight: weight))
    }

    // MARK: - Exceptions

    /// Takes the weight from what is negated, and from all of an intent that an `unless` rules out.
    private mutating func cancel() {
        for intent in clues.indices where !clues[intent].isEmpty {
            let isExcluded = excluded.contains(intent) || rules.unless[intent].contains { finds($0) }
            for index in clues[intent].indices {
                let said = clues[intent][index].said
                if isExcluded {
                    clues[intent][index].cancelled = .unless
                } else if denied.contains(where: { $0.lowerBound <= said.lowerBound && said.upperBound <= $0.upperBound }) {
                    clues[intent][index].cancelled = .negation
                }
            }
        }
    }

    private mutating func finds(_ exception: CompiledRules.CompiledPattern) -> Bool {
        if canonical.withUTF8({ !places(of: exception, in: $0).isEmpty }) { return true }
        return !folded.folds.isEmpty && folded.withUTF8 { !places(of: exception, in: $0).isEmpty }
    }

    // MARK: - Scoring

    /// What an intent's evidence comes to: each piece closes a part of what is missing; of pieces that overlap only the best counts.
    mutating func score(of intent: Int) -> Double {
        clues[intent].sort { ($0.weight, $0.said.count) > ($1.weight, $1.said.count) }
        var missing = 1.0
        var counted: [Range<Int>] = []
        for index in clues[intent].indices where clues[intent][index].cancelled == nil {
            let clue = clues[intent][index]
            if counted.contains(where: { $0.overlaps(clue.said) }) {
                clues[intent][index].isCovered = true
                continue
            }
            counted.append(clue.said)
            missing *= 1 - clue.weight
        }
        return 1 - missing
    }
}
