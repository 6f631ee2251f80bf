internal import Language
internal import Patterns

/// One utterance being understood: gathers clues from the readings of it, cancels what is negated or excepted, and combines the rest.
struct Weighing: ~Copyable {
    private let rules: CompiledRules
    /// Those of one intent stand together after `settle`, the heaviest first.
    private(set) var clues: [Clue] = []
    /// Patterns of the scan that gave up.
    private(set) var failed: [Int] = []
    /// What patterns may still cost, in all readings together.
    private(set) var budget = MatchBudget()
    /// What is negated, in the text before any fold, and the intents that an `unless` rules out.
    private var denied: [Range<Int>] = []
    private var excluded: [Int32] = []

    init(rules: CompiledRules) { self.rules = rules }

    // MARK: - Gathering

    /// Looks for clues in one reading; in a reading with folds only what stands on one is new.
    /// - Parameter others: is given the places of words that are not rules: the dialects'.
    mutating func gather(
        _ text: CanonicalText, _ reading: Clue.Reading, discount: Double = 1,
        others: (UnsafeBufferPointer<LiteralAutomaton.Hit>) -> Void = { _ in }
    ) {
        var (failed, budget) = (failed, budget)
        text.withUTF8 { utf8 in
            rules.scan.find(in: utf8, places: Limits.matchesOfAPattern, budget: &budget, failed: &failed) { matches, words in
                take(matches, text, utf8, reading, discount)
                others(words)
            }
        }
        (self.failed, self.budget) = (failed, budget)
    }

    private mutating func take(
        _ matches: UnsafeBufferPointer<RuleMatch>, _ text: CanonicalText, _ utf8: UnsafeBufferPointer<UInt8>, _ reading: Clue.Reading,
        _ discount: Double
    ) {
        if matches.isEmpty { return }
        if clues.isEmpty { clues.reserveCapacity(matches.count) }
        var negators: [Range<Int>] = []
        for match in matches {
            let isNew = reading == .canonical || text.stands(match.range, on: reading)
            for index in rules.meanings(of: match.rule) {
                let meaning = rules.meanings.start[index]
                switch meaning.kind {
                case .negation: negators.append(match.range)
                case .exclusion: if !excluded.contains(meaning.intent) { excluded.append(meaning.intent) }
                case .evidence: if isNew { add(meaning, match.range, text, reading, meaning.weight * discount) }
                }
            }
        }
        if !negators.isEmpty { denied += Negation.scopes(of: negators, in: utf8).map { text.unfolded($0) } }
    }

    /// A sample said word for word. It stands whatever else the rules say: it is the very sentence.
    mutating func gatherSample(_ folded: CanonicalText) {
        folded.withUTF8 { utf8 in
            let said = utf8.bareRange
            guard !said.isEmpty, let sample = rules.sample(UnsafeBufferPointer(rebasing: utf8[said])) else { return }
            add(
                CompiledRules.Meaning(kind: .evidence, intent: sample.intent, rule: sample.rule, weight: Weights.sample), said, folded,
                folded.folds.isEmpty ? .canonical : .folded, Weights.sample)
        }
    }

    private mutating func add(
        _ meaning: CompiledRules.Meaning, _ range: Range<Int>, _ text: CanonicalText, _ reading: Clue.Reading, _ weight: Double
    ) {
        guard clues.count < Limits.clues else { return }
        let said = text.unfolded(range)
        clues.append(
            Clue(
                rule: meaning.rule, intent: meaning.intent, reading: reading, lower: UInt32(truncatingIfNeeded: range.lowerBound),
                upper: UInt32(truncatingIfNeeded: range.upperBound), saidLower: UInt32(truncatingIfNeeded: said.lowerBound),
                saidUpper: UInt32(truncatingIfNeeded: said.upperBound), weight: weight))
    }

    /// Whether an `unless` rules an intent out.
    func excludes(_ intent: Int) -> Bool { excluded.contains(Int32(truncatingIfNeeded: intent)) }

    /// The clues, and the patterns that gave up.
    consuming func finish() -> (clues: [Clue], failed: [Int]) { (clues, failed) }

    // MARK: - Weighing

    /// Takes the weight from what is negated, and from all of an intent that an `unless` rules out; then scores each intent.
    mutating func settle() -> [Ranked] {
        if clues.isEmpty { return [] }
        for index in clues.indices { clues[index].isCovered = false }
        cancel()
        if clues.count > 1 {
            clues.sort { a, b in
                if a.intent != b.intent { return a.intent < b.intent }
                if a.weight != b.weight { return a.weight > b.weight }
                return a.said.count > b.said.count
            }
        }
        var ranked: [Ranked] = []
        var start = 0
        while start < clues.count {
            var end = start + 1
            while end < clues.count, clues[end].intent == clues[start].intent { end += 1 }
            let score = score(start..<end)
            ranked.append(Ranked(intent: clues[start].intent, score: score, written: score, first: Int32(start), end: Int32(end)))
            start = end
        }
        return ranked
    }

    private mutating func cancel() {
        if denied.isEmpty, excluded.isEmpty { return }
        for index in clues.indices where rules.texts[Int(clues[index].rule)].kind != .sample {
            let said = clues[index].said
            if excluded.contains(clues[index].intent) {
                clues[index].cancelled = .unless
            } else if denied.contains(where: { $0.lowerBound <= said.lowerBound && said.upperBound <= $0.upperBound }) {
                clues[index].cancelled = .negation
            }
        }
    }

    /// What an intent's evidence comes to: each piece closes a part of what is missing; of pieces that overlap only the best counts.
    private mutating func score(_ range: Range<Int>) -> Double {
        var missing = 1.0
        var counted = 0
        for index in range where clues[index].cancelled == nil {
            let said = clues[index].said
            let isCovered =
                counted > 0
                && range.contains {
                    $0 < index && clues[$0].cancelled == nil && !clues[$0].isCovered && clues[$0].said.overlaps(said)
                }
            // Repeating a word a thousand times makes nobody surer.
            if isCovered || counted == Limits.cluesOfAnIntent {
                clues[index].isCovered = true
                continue
            }
            counted += 1
            missing *= 1 - clues[index].weight
        }
        return 1 - missing
    }
}

extension CanonicalText {
    /// Whether a range stands on a fold that only this reading has.
    fileprivate func stands(_ range: Range<Int>, on reading: Clue.Reading) -> Bool {
        folds.contains { $0.range.overlaps(range) && (reading == .folded || $0.dialect == nil) }
    }
}
