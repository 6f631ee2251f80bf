/// A call as a store keeps it.
public struct CallRecord: Sendable, Equatable {
    /// 0 until it is stored.
    public var id: Int64
    /// The session's name, as the bridge gave it.
    public var name: String
    /// Who calls: a hash of their number.
    public var party: Int64?
    /// The version of the hotline that it began with.
    public var version: String
    /// Seconds since 1970.
    public var began: Int64
    public var touched: Int64
    public var ended: Int64?
    /// Turns of the session so far: whoever writes must have seen them all.
    public var turn: Int
    /// Exchanges so far.
    public var seq: Int
    public var state: String
    public var language: String
    public var intent: String
    /// The session; nil once the call has ended.
    public var snapshot: Snapshot?
}
