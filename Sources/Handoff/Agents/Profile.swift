/// Agents who may take the same callers: equal queues, equal skills.
struct Profile: Sendable {
    let queues: SmallSet
    let skills: SmallSet
    /// The buckets they may take from.
    var buckets: [Int] = []
    /// Those with room for a conversation, the idlest first.
    var idle = SortedPages<Seat>()
    /// How many conversations its agents at work can hold.
    var capacity = 0
}
