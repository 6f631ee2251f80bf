/// Which calls are meant.
public struct CallFilter: Sendable, Equatable {
    public var party: Int64?
    /// Only those under way, or only those that have ended.
    public var live: Bool?
    public var endedBefore: Int64?
    /// The latest so many.
    public var limit: Int?

    public init(party: Int64? = nil, live: Bool? = nil, endedBefore: Int64? = nil, limit: Int? = nil) {
        self.party = party
        self.live = live
        self.endedBefore = endedBefore
        self.limit = limit
    }
}
