/// What became of a number of examples, counted.
public struct Tally: Sendable {
    public internal(set) var inScope = 0
    /// In scope, not rejected, and the first choice is right.
    public internal(set) var right = 0
    /// Of those, the ones understood without a question.
    public internal(set) var rightAtOnce = 0
    /// In scope and rejected.
    public internal(set) var rejected = 0
    /// In scope and asked about.
    public internal(set) var unsure = 0
    /// In scope, and the first choice is right even if it was rejected.
    public internal(set) var firstChoices = 0
    public internal(set) var outOfScope = 0
    /// Out of scope and rejected.
    public internal(set) var caught = 0

    public init() {}

    public var accuracy: Double { Self.share(right, of: inScope) }
    public var rejection: Double { Self.share(rejected, of: inScope) }
    public var asking: Double { Self.share(unsure, of: inScope) }
    public var firstChoiceAccuracy: Double { Self.share(firstChoices, of: inScope) }
    /// Of what is out of scope, the part that was rejected.
    public var scopeRecall: Double { Self.share(caught, of: outOfScope) }
    /// Of what was rejected, the part that is out of scope.
    public var scopePrecision: Double { Self.share(caught, of: caught + rejected) }

    mutating func add(_ judgement: Judgement, isOut: Bool) {
        if isOut {
            outOfScope += 1
            if judgement.outcome == .rejected { caught += 1 }
            return
        }
        inScope += 1
        let label = judgement.example.label
        if judgement.firstChoice == label { firstChoices += 1 }
        switch judgement.outcome {
        case .rejected: rejected += 1
        case .unsure: unsure += 1
        case .understood: if judgement.intent == label { rightAtOnce += 1 }
        }
        if judgement.intent == label { right += 1 }
    }

    static func share(_ part: Int, of whole: Int) -> Double { whole == 0 ? 0 : Double(part) / Double(whole) }
}
