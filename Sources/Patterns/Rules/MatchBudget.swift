/// What all patterns together may still cost on one utterance, in backtracking steps.
///
///     var budget = MatchBudget()
///     scan.find(in: utf8, budget: &budget, failed: &failed) { matches, _ in ... }
///     budget.spent    // 16_384
///
/// Steps are counted, not time, so the same utterance is understood alike on every machine. A run is charged before it is made, with the most
/// that it can take: steps for a starting point, times starting points. So what is spent is never less than what was done.
package struct MatchBudget: Sendable {
    package let steps: Int
    package private(set) var spent = 0

    package init(steps: Int = PatternLimits.utteranceSteps) { self.steps = steps }

    /// False, with nothing charged, when so much is not left.
    @inline(__always)
    mutating func take(_ count: Int) -> Bool {
        guard count <= steps - spent else { return false }
        spent += count
        return true
    }
}
