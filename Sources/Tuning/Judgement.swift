/// What an engine made of one example.
public struct Judgement: Sendable {
    public enum Outcome: Sendable {
        case understood
        /// Too close between the first two or three: the caller is asked.
        case unsure
        case rejected
    }

    public let example: Example
    public let outcome: Outcome
    /// The intents that came into question, best first, with scores from 0 to 1.
    public let ranked: [(intent: String, score: Double)]
    /// Why the first of them, in words.
    public let evidence: String

    public init(_ example: Example, outcome: Outcome, ranked: [(intent: String, score: Double)], evidence: String = "") {
        self.example = example
        self.outcome = outcome
        self.ranked = ranked
        self.evidence = evidence
    }

    /// The intent that comes first, understood or to be asked about; nil when it was rejected.
    public var intent: String? { outcome == .rejected ? nil : ranked.first?.intent }
    /// What it would be if nothing were ever rejected.
    public var firstChoice: String? { ranked.first?.intent }
    public var score: Double { ranked.first?.score ?? 0 }
}
