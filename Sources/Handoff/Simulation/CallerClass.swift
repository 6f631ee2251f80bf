/// Callers alike in what they need and what they are given: `elderly, a fifth of all, five minutes of credit`.
public struct CallerClass: Sendable, Hashable {
    public var name: String
    /// How many of all callers, beside the shares of the others.
    public var share: Double
    public var queue: QueueID
    public var needs: SmallSet
    public var tier: UInt8
    public var credit: Microseconds
    public var handling: Distribution
    /// How long they wait before they hang up; nil for ever.
    public var patience: Distribution?

    public init(
        _ name: String, share: Double = 1, queue: QueueID = QueueID(0), needs: SmallSet = [], tier: UInt8 = 1,
        credit: Microseconds = .zero, handling: Distribution, patience: Distribution? = nil
    ) {
        self.name = name
        self.share = share
        self.queue = queue
        self.needs = needs
        self.tier = tier
        self.credit = credit
        self.handling = handling
        self.patience = patience
    }
}
