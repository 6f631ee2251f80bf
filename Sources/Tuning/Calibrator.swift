#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif
internal import Intents
internal import Language

/// Makes scores mean what they say, on examples that were not learned from: the temperature under which the right intents are
/// most probable, and the threshold below which it is better to ask again.
struct Calibrator {
    let outOfScope: Set<String>
    let hear: @Sendable (String) -> CanonicalText

    /// The part of right first choices that may be lost by rejecting. What is wrong anyway may go: to ask again is better than to err.
    private static let lostRight = 0.005
    /// Nobody is rejected whose intent is more likely than not.
    private static let highestThreshold = 0.5
    /// Fewer examples say nothing about the scores.
    private static let fewest = 10

    func calibrate(_ lesson: inout Lesson, _ dev: [Example]) {
        guard let scoring = LearnedScoring(lesson.rules) else { return }
        let rejects = lesson.settings.outOfScope != nil
        var rows: [(logs: [Double], right: Int)] = []
        let opinions = dev.map { scoring.opinion(on: hear($0.text)) }
        for (example, opinion) in zip(dev, opinions) {
            var logs = opinion.probabilities.map { log(max($0, 1e-30)) }
            if rejects { logs.append(log(max(opinion.outOfScope, 1e-30))) }
            if let right = scoring.names.firstIndex(of: example.label) {
                rows.append((logs, right))
            } else if rejects, outOfScope.contains(example.label) {
                rows.append((logs, logs.count - 1))
            }
        }
        if rows.count >= Self.fewest { lesson.settings.temperature = Self.temperature(rows) }
        guard let scoring = LearnedScoring(lesson.rules) else { return }
        let scores = dev.compactMap { example -> Double? in
            let opinion = scoring.opinion(on: hear(example.text))
            return opinion.ranked.first.flatMap { scoring.names[$0] == example.label ? opinion.probabilities[$0] : nil }
        }.sorted()
        if scores.count >= Self.fewest {
            let threshold = min(scores[Int(Double(scores.count) * Self.lostRight)], Self.highestThreshold)
            lesson.settings.threshold = (threshold * 100).rounded(.down) / 100
        }
        let matcher = IntentMatcher(rules: lesson.rules)
        lesson.heldBack = dev.map { Judgement($0, by: matcher) }
    }

    /// Where the right answers are most probable: a search by golden section over the logarithm of the temperature.
    private static func temperature(_ rows: [(logs: [Double], right: Int)]) -> Double {
        func loss(_ logarithm: Double) -> Double {
            let temperature = exp(logarithm)
            return rows.reduce(0) { sum, row in
                let highest = row.logs.max() ?? 0
                let total = row.logs.reduce(0.0) { $0 + exp(($1 - highest) / temperature) }
                return sum + log(total) - (row.logs[row.right] - highest) / temperature
            }
        }
        let ratio = (5.0.squareRoot() - 1) / 2
        var (low, high) = (-3.0, 3.0)
        var (a, b) = (high - ratio * (high - low), low + ratio * (high - low))
        var (lossA, lossB) = (loss(a), loss(b))
        for _ in 0..<30 {
            if lossA < lossB {
                (high, b, lossB) = (b, a, lossA)
                a = high - ratio * (high - low)
                lossA = loss(a)
            } else {
                (low, a, lossA) = (a, b, lossB)
                b = low + ratio * (high - low)
                lossB = loss(b)
            }
        }
        return (exp((low + high) / 2) * 1000).rounded() / 1000
    }
}
