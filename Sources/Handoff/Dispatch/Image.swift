/// A dispatcher as a list of numbers, to be kept and read back: `Dispatcher.image`, `Dispatcher(image:queues:)`.
struct ImageWriter {
    private(set) var words: [Int64] = []

    mutating func put(_ number: Int64) { words.append(number) }
    mutating func put(_ number: Int) { words.append(Int64(number)) }
    mutating func put(_ number: UInt64) { words.append(Int64(bitPattern: number)) }
    mutating func put(_ flag: Bool) { words.append(flag ? 1 : 0) }

    mutating func put(_ set: SmallSet) {
        let members = set.members
        put(members.count)
        members.forEach { put($0) }
    }

    mutating func put(_ claim: Claim) {
        put(claim.caller.number)
        put(Int(claim.agent.number))
        put(claim.fence)
    }

    mutating func put(_ arrival: Arrival) {
        put(arrival.id.number)
        put(arrival.queue.index)
        put(arrival.needs)
        put(Int(arrival.tier))
        put(arrival.credit.count)
        put(arrival.audience ?? -1)
        put(arrival.party != nil)
        put(arrival.party ?? 0)
    }
}

/// Reads a list of numbers back; nil wherever it is not what a writer wrote.
struct ImageReader {
    private var words: ArraySlice<Int64>

    init(_ words: [Int64]) { self.words = words[...] }

    var isAtEnd: Bool { words.isEmpty }

    mutating func int64() -> Int64? { words.popFirst() }
    mutating func uint64() -> UInt64? { words.popFirst().map { UInt64(bitPattern: $0) } }
    mutating func flag() -> Bool? { words.popFirst().flatMap { $0 == 0 ? false : $0 == 1 ? true : nil } }

    /// A number within bounds.
    mutating func int(_ bounds: ClosedRange<Int>) -> Int? {
        guard let word = words.popFirst(), let number = Int(exactly: word), bounds.contains(number) else { return nil }
        return number
    }

    /// A count of things of which each takes a word at least: no damaged image makes anybody wait.
    mutating func count() -> Int? { int(0...words.count) }

    mutating func set() -> SmallSet? {
        guard let count = int(0...SmallSet.size) else { return nil }
        var set = SmallSet()
        for _ in 0..<count {
            guard let member = int(0...SmallSet.size - 1) else { return nil }
            set.insert(member)
        }
        return set
    }

    mutating func agent() -> AgentID? { int(0...Int(UInt32.max)).map { AgentID(UInt32($0)) } }

    mutating func claim() -> Claim? {
        guard let caller = uint64(), let agent = agent(), let fence = uint64() else { return nil }
        return Claim(caller: CallerID(caller), agent: agent, fence: fence)
    }

    mutating func arrival(queues: Int) -> Arrival? {
        guard let id = uint64(), let queue = int(0...max(0, queues - 1)), let needs = set(), let tier = int(0...255), let credit = int64(),
            let audience = int(-1...Int(Int32.max)), let hasParty = flag(), let party = uint64()
        else { return nil }
        return Arrival(
            CallerID(id), queue: QueueID(queue), needs: needs, tier: UInt8(tier), credit: Microseconds(credit),
            audience: audience < 0 ? nil : audience, party: hasParty ? party : nil)
    }
}
