/// Whether scores mean what they say: of the first choices with a score of about 0.9, nine in ten should be right.
///
/// What is out of scope stands beside the table, not in it: how much of it there is depends on the callers, not on the rules.
public struct Calibration: Sendable {
    /// First choices with a score from `lower` to `lower` + 0.1.
    public struct Bucket: Sendable {
        public let lower: Double
        public internal(set) var count = 0
        public internal(set) var right = 0
        public internal(set) var outOfScope = 0
        var sum = 0.0

        public var meanScore: Double { count == 0 ? 0 : sum / Double(count) }
        public var share: Double { Tally.share(right, of: count) }
    }

    public let buckets: [Bucket]
    /// How far scores are from the truth on average (expected calibration error).
    public let error: Double

    init(_ judgements: [Judgement], outOfScope: Set<String>) {
        var buckets = (0..<10).map { Bucket(lower: Double($0) / 10) }
        for judgement in judgements {
            guard let first = judgement.ranked.first, first.score > 0 else { continue }
            let number = min(max(Int(first.score * 10), 0), 9)
            if outOfScope.contains(judgement.example.label) {
                buckets[number].outOfScope += 1
                continue
            }
            buckets[number].count += 1
            buckets[number].sum += first.score
            if first.intent == judgement.example.label { buckets[number].right += 1 }
        }
        let count = buckets.reduce(0) { $0 + $1.count }
        let distance = buckets.reduce(0.0) { $0 + Double($1.count) * abs($1.meanScore - $1.share) }
        error = count == 0 ? 0 : distance / Double(count)
        self.buckets = buckets
    }
}
