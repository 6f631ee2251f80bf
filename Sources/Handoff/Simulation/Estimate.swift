/// A figure of a simulation with how sure it is, from the means of batches: calls that follow each other wait alike, batches hardly do.
///
///     let wait = report.classes[0].averageWait
///     "\(wait.value) ± \(wait.margin(.ninetyFive)) s"
public struct Estimate: Sendable, Hashable {
    public enum Confidence: Sendable { case ninetyFive, ninetyNine }

    public let value: Double
    public let standardError: Double

    /// - Parameters:
    ///   - value: over all batches together.
    ///   - batches: the same figure of each.
    init(_ value: Double, batches: [Double]) {
        self.value = value
        let count = Double(batches.count)
        guard batches.count > 1 else {
            standardError = .infinity
            return
        }
        let mean = batches.reduce(0, +) / count
        let squares = batches.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
        standardError = (squares / (count - 1) / count).squareRoot()
    }

    /// Half the width of the interval, by Student's t with one degree of freedom less than there are batches.
    public func margin(_ confidence: Confidence) -> Double {
        switch confidence {
        case .ninetyFive: 2.0452 * standardError
        case .ninetyNine: 2.7564 * standardError
        }
    }
}
