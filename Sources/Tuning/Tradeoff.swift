/// What another threshold would give: so much of what is in scope rejected, so much of what is out of scope caught.
public struct Tradeoff: Sendable {
    public let threshold: Double
    public let tally: Tally

    /// Rejection in scope at which the two are compared.
    private static let rejections = [0.01, 0.03, 0.05, 0.1, 0.2]

    static func all(in judgements: [Judgement], _ outOfScope: Set<String>) -> [Tradeoff] {
        let inScope = judgements.filter { !outOfScope.contains($0.example.label) }.map(\.score).sorted()
        guard inScope.count < judgements.count, !inScope.isEmpty else { return [] }
        var tradeoffs: [Tradeoff] = []
        for rejection in rejections {
            let threshold = inScope[min(Int(rejection * Double(inScope.count)), inScope.count - 1)]
            guard threshold > 0, threshold > tradeoffs.last?.threshold ?? 0 else { continue }
            var tally = Tally()
            for judgement in judgements {
                let outcome: Judgement.Outcome = judgement.score < threshold ? .rejected : .understood
                tally.add(
                    Judgement(judgement.example, outcome: outcome, ranked: judgement.ranked),
                    isOut: outOfScope.contains(judgement.example.label))
            }
            tradeoffs.append(Tradeoff(threshold: threshold, tally: tally))
        }
        return tradeoffs
    }
}
