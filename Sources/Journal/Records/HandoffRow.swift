/// A caller on the way to a person, for those who read the store with SQL: where they stand, who has them, until when.
///
/// The dispatcher is the judge; this is what it last said, written in the same transaction.
public struct HandoffRow: Sendable, Equatable {
    public enum State: Int64, Sendable {
        case waiting = 0
        case offered = 1
        case talking = 2
        /// Between two tries to call them back.
        case resting = 3
        /// Their queue has closed, and they have yet to be told.
        case turnedAway = 4
    }

    public var call: Int64
    public var queue: Int
    public var tier: Int
    /// Microseconds.
    public var credit: Int64
    public var arrived: Int64
    /// Numbers of skills, as a JSON list.
    public var skills: String
    public var state: State
    public var agent: Int?
    /// When the offer runs out.
    public var lease: Int64?
    public var fence: Int64
    public var isCallback: Bool
}
