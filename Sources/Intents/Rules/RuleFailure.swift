/// A rule that could not be decided within its limits on this text. The caller is served without it.
public struct RuleFailure: Sendable, Hashable, CustomStringConvertible {
    public let intent: String
    /// The pattern as it was written.
    public let rule: String

    public var description: String { "\(intent) pattern \(rule) reached its limit and was left out" }
}
