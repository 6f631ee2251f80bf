#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif
public import Language
internal import Patterns

/// Learned cues, made ready: how probable each intent is, given what was said.
///
///     let scoring = LearnedScoring(rules)
///     scoring?.probabilities(in: CanonicalText("我想查电费"))      // by intent; what is missing to 1 is out of scope
///
/// The probability of an intent is e to its sum (the bias, and the weight of each cue that was said, once), in proportion
/// to all intents; sums are divided by the temperature before. One pass over the text, whatever the number of cues.
public struct LearnedScoring: Sendable {
    /// What was said, weighed.
    public struct Opinion: Sendable {
        /// By intent, in the order of the rules; 0 for an intent without learned cues.
        public let probabilities: [Double]
        /// The intents that have learned cues, the most probable first.
        public let ranked: [Int]
        /// How probable it is that none of them is meant; 0 when nothing out of scope was learned.
        public let outOfScope: Double
        /// Whether any cue was said at all.
        public let isInformed: Bool
    }

    /// A cue that was said.
    public struct Hit: Sendable, Equatable {
        public let cue: String
        public let weight: Double
        /// UTF-8 offsets of the text: where it was said first.
        public let range: Range<Int>
    }

    /// Of all intents, in the order of the rules.
    public let names: [String]
    /// The probability below which learned cues alone understood nothing.
    public let threshold: Double

    private struct Weight {
        let kind: Int
        let weight: Double
    }

    /// The intent of each class; nil for what is out of scope.
    private let intents: [Int?]
    private let biases: [Double]
    private let temperature: Double
    /// Cues by number: what stands in the file, and what it adds to which class.
    private let cues: [String]
    private let weights: [[Weight]]
    private let automaton: LiteralAutomaton
    /// The cue of each literal.
    private let literals: [Int]

    /// Nil when nothing was learned.
    public init?(_ rules: IntentRules) {
        var classes = rules.intents.enumerated().compactMap { number, intent in intent.learned.map { (intent: number as Int?, learned: $0) }
        }
        guard !classes.isEmpty else { return nil }
        if let outOfScope = rules.learned?.outOfScope { classes.append((nil, outOfScope)) }
        names = rules.intents.map(\.name)
        threshold = rules.learned?.threshold ?? rules.threshold
        temperature = rules.learned?.temperature ?? 1
        intents = classes.map(\.intent)
        biases = classes.map(\.learned.bias)

        var numbers: [CueText: Int] = [:]
        var cues: [String] = []
        var weights: [[Weight]] = []
        var builder = LiteralAutomaton.Builder()
        var literals: [Int] = []
        for (kind, item) in classes.enumerated() {
            for cue in item.learned.cues {
                guard let text = CueText(cue.text) else { continue }
                let number = numbers[text] ?? cues.count
                if number == cues.count {
                    numbers[text] = number
                    cues.append(cue.text)
                    weights.append([])
                    let edges = LiteralEdges.words(of: text.utf8)
                    if builder.add(text.utf8, edges: text.isBeginning ? edges.intersection(.wordStart) : edges) == literals.count {
                        literals.append(number)
                    }
                }
                weights[number].append(Weight(kind: kind, weight: cue.weight))
            }
        }
        self.cues = cues
        self.weights = weights
        automaton = LiteralAutomaton(builder)
        self.literals = literals
    }

    /// How probable each intent is, in the order of the rules. They add up to 1 with what is out of scope.
    public func probabilities(in text: CanonicalText) -> [Double] { opinion(on: text).probabilities }

    /// The probabilities, and the intents in their order.
    public func opinion(on text: CanonicalText) -> Opinion {
        var sums = biases
        var isInformed = false
        find(in: text) { cue, _ in
            isInformed = true
            for weight in weights[cue] { sums[weight.kind] += weight.weight }
        }
        let highest = sums.max() ?? 0
        for kind in sums.indices { sums[kind] = exp((sums[kind] - highest) / temperature) }
        let total = sums.reduce(0, +)
        var probabilities = [Double](repeating: 0, count: names.count)
        var outOfScope = 0.0
        for (kind, intent) in intents.enumerated() {
            if let intent { probabilities[intent] = sums[kind] / total } else { outOfScope = sums[kind] / total }
        }
        let ranked = intents.compactMap { $0 }.sorted { (-probabilities[$0], $0) < (-probabilities[$1], $1) }
        return Opinion(probabilities: probabilities, ranked: ranked, outOfScope: outOfScope, isInformed: isInformed)
    }

    /// The cues of an intent that were said, the weightiest first.
    public func evidence(for intent: Int, in text: CanonicalText) -> [Hit] {
        guard let kind = intents.firstIndex(of: intent) else { return [] }
        var hits: [Hit] = []
        find(in: text) { cue, range in
            let weight = weights[cue].reduce(0.0) { $1.kind == kind ? $0 + $1.weight : $0 }
            if weight != 0 { hits.append(Hit(cue: cues[cue], weight: weight, range: range)) }
        }
        return hits.sorted { (-abs($0.weight), $0.range.lowerBound, $0.cue) < (-abs($1.weight), $1.range.lowerBound, $1.cue) }
    }

    /// Each cue once, where it was said first.
    private func find(in text: CanonicalText, _ found: (Int, Range<Int>) -> Void) {
        var seen = [UInt64](repeating: 0, count: cues.count / 64 + 1)
        func report(_ cue: Int, _ range: Range<Int>) {
            guard seen[cue >> 6] & (1 << UInt64(cue & 63)) == 0 else { return }
            seen[cue >> 6] |= 1 << UInt64(cue & 63)
            found(cue, range)
        }
        text.withUTF8 { utf8 in
            var hits: [LiteralAutomaton.Hit] = []
            automaton.find(in: utf8, into: &hits)
            for hit in hits { report(literals[hit.literal], hit.range) }
        }
    }
}
