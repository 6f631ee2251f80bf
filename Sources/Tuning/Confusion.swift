/// An intent that was taken for another, or rejected: how often, and one example with what spoke for the mistake.
public struct Confusion: Sendable {
    public let label: String
    /// What it was taken for; nil: rejected.
    public let takenFor: String?
    public let count: Int
    /// The example in which the engine was surest of its mistake.
    public let example: Judgement

    static func all(in judgements: [Judgement], _ outOfScope: Set<String>) -> [Confusion] {
        struct Pair: Hashable {
            let label: String
            let takenFor: String?
        }
        var found: [Pair: (count: Int, example: Judgement)] = [:]
        for judgement in judgements {
            let label = judgement.example.label
            guard judgement.intent != (outOfScope.contains(label) ? nil : label) else { continue }
            let pair = Pair(label: label, takenFor: judgement.intent)
            let before = found[pair]
            let worst = before.map { $0.example.score >= judgement.score ? $0.example : judgement } ?? judgement
            found[pair] = ((before?.count ?? 0) + 1, worst)
        }
        let sorted = found.sorted {
            (-$0.value.count, $0.key.label, $0.key.takenFor ?? "") < (-$1.value.count, $1.key.label, $1.key.takenFor ?? "")
        }
        return sorted.prefix(Limits.confusions).map {
            Confusion(label: $0.key.label, takenFor: $0.key.takenFor, count: $0.value.count, example: $0.value.example)
        }
    }
}
