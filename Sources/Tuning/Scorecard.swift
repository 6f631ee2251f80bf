/// How well a hotline understands labelled examples.
///
///     let card = Scorecard(judgements)
///     card.total.accuracy       // 0.96: right at the first choice, and not rejected
///     card.total.rejection      // 0.02: of what is in scope
///     card.total.scopeRecall    // 0.9:  of what is out of scope, the part that was rejected
public struct Scorecard: Sendable {
    /// Labels of what no intent is meant to take, unless another is given.
    public static let outOfScope: Set<String> = ["out_of_scope", "oos"]

    public let total: Tally
    /// The mean over intents of the harmonic mean of precision and recall; what is rejected counts as missed.
    public let macroF1: Double
    /// By language, in the order in which they first come.
    public let languages: [(language: String, tally: Tally)]
    /// What was taken for something else, the most frequent first.
    public let confusions: [Confusion]
    public let calibration: Calibration
    /// What other thresholds would give; empty when nothing is out of scope.
    public let tradeoffs: [Tradeoff]

    public init(_ judgements: [Judgement], outOfScope: Set<String> = Scorecard.outOfScope) {
        var total = Tally()
        var languages: [(language: String, tally: Tally)] = []
        var numbers: [String: Int] = [:]
        for judgement in judgements {
            let isOut = outOfScope.contains(judgement.example.label)
            total.add(judgement, isOut: isOut)
            let language = judgement.example.language
            if numbers[language] == nil {
                numbers[language] = languages.count
                languages.append((language, Tally()))
            }
            if let number = numbers[language] { languages[number].tally.add(judgement, isOut: isOut) }
        }
        self.total = total
        self.languages = languages
        macroF1 = Self.macroF1(judgements, outOfScope)
        confusions = Confusion.all(in: judgements, outOfScope)
        calibration = Calibration(judgements, outOfScope: outOfScope)
        tradeoffs = Tradeoff.all(in: judgements, outOfScope)
    }

    private static func macroF1(_ judgements: [Judgement], _ outOfScope: Set<String>) -> Double {
        var counts: [String: (right: Int, said: Int, meant: Int)] = [:]
        for judgement in judgements {
            let label = judgement.example.label
            if !outOfScope.contains(label) { counts[label, default: (0, 0, 0)].meant += 1 }
            if let intent = judgement.intent {
                counts[intent, default: (0, 0, 0)].said += 1
                if intent == label { counts[intent, default: (0, 0, 0)].right += 1 }
            }
        }
        // An intent that nobody meant has no recall: it shows in the precision of the others.
        let scores = counts.filter { $0.value.meant > 0 }.sorted { $0.key < $1.key }.map {
            2 * Double($0.value.right) / Double($0.value.said + $0.value.meant)
        }
        return scores.isEmpty ? 0 : scores.reduce(0, +) / Double(scores.count)
    }
}
