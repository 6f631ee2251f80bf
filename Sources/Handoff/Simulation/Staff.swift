/// Agents alike, and when they work.
///
///     Staff("first line", count: 428, queues: [0, 1], skills: [patient])
///     Staff("night", count: 12, queues: [0], shifts: [0 ..< 6 * 3600])
public struct Staff: Sendable, Hashable {
    public var name: String
    public var count: Int
    public var queues: SmallSet
    public var skills: SmallSet
    /// Conversations at once.
    public var capacity: Int
    /// Seconds from the beginning; empty for always. Who is in a conversation when their shift ends finishes it.
    public var shifts: [Range<Double>]

    public init(_ name: String, count: Int, queues: SmallSet, skills: SmallSet = [], capacity: Int = 1, shifts: [Range<Double>] = []) {
        self.name = name
        self.count = count
        self.queues = queues
        self.skills = skills
        self.capacity = capacity
        self.shifts = shifts
    }
}
