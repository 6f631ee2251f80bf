/// A call whose way to the queue, or past it, is known: when it begins, and when the caller is through with the machine.
///
///     PlannedCall(began: 0.4, left: 61.2, kind: 2)      // stands in line from 61.2 on, as the third class of callers
///     PlannedCall(began: 7.1, left: 48.0, kind: nil)    // was served without a person
public struct PlannedCall: Sendable, Hashable {
    public let began: Double
    public let left: Double
    public let kind: Int?

    public init(began: Double, left: Double, kind: Int?) {
        self.began = began
        self.left = left
        self.kind = kind
    }
}
