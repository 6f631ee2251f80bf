/// An intent with how sure it is and why.
public struct IntentMatch: Sendable {
    public let intent: String
    /// 0 to 1.
    public let score: Double
    public let evidence: [Evidence]
}
