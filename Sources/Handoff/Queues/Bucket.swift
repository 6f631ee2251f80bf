/// Callers whom the same agents may take: of one queue, overflowed equally far, with equal needs.
struct Bucket: Sendable {
    struct Key: Hashable, Sendable {
        let queue: Int
        /// How many of the queue's overflows are due.
        let overflowed: Int
        let needs: SmallSet
    }

    let key: Key
    /// Each a way in: a queue the agent must work for, and the skills that this takes. Queues that are closed are none; when all that are
    /// due by now are closed, the first that its callers would overflow to later is one already. Empty when nobody can come.
    let ways: [(queue: Int, skills: SmallSet)]
    /// The profiles that may take its callers.
    var profiles: [Int] = []
    var line = SortedPages<Standing>()

    init(_ key: Key, of queues: [ServiceQueue]) {
        self.key = key
        let overflow = queues[key.queue].overflow.map(\.to.index)
        var open = ([key.queue] + overflow.prefix(key.overflowed)).filter { queues[$0].isOpen }
        if open.isEmpty, let next = overflow.dropFirst(key.overflowed).first(where: { queues[$0].isOpen }) { open = [next] }
        ways = open.map { ($0, queues[$0].skills.union(key.needs)) }
    }

    func isServed(by profile: Profile) -> Bool {
        ways.contains { profile.queues.contains($0.queue) && $0.skills.isSubset(of: profile.skills) }
    }
}
