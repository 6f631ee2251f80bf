extension Dispatcher {
    /// Callers in the line, all queues together.
    public var waiting: Int { buckets.reduce(0) { $0 + $1.line.count } }

    /// How many go before a waiting caller, of those whom the same agents may take; nil when they do not wait.
    ///
    /// It falls as others are served or leave, and rises only when somebody with an earlier place comes: an arrival with more credit,
    /// a caller who returns to their place, one who overflows from another queue.
    public func ahead(of caller: CallerID) -> Int? {
        waitingSlot(caller).map { ahead(of: conversations[$0]) }
    }

    /// How long a waiting caller is likely to wait still: those ahead and themselves, at the pace at which these agents take callers.
    ///
    /// Nil when they do not wait, or when no agent at work may take them. Like `ahead`, it never rises while nobody overtakes, for as
    /// long as the agents stay the same. (It is the estimator QL of R. Ibrahim and W. Whitt, "Real-time delay estimation based on delay
    /// history", 2009: unbiased, and two thirds of the error of the last caller's wait. Only keys smaller than the caller's are counted.)
    public func expectedWait(of caller: CallerID) -> Microseconds? {
        guard let slot = waitingSlot(caller) else { return nil }
        let conversation = conversations[slot]
        let capacity = buckets[conversation.bucket].profiles.reduce(0) { $0 + profiles[$1].capacity }
        guard capacity > 0 else { return nil }
        let handling = queues[conversation.arrival.queue.index].handling.seconds
        return .seconds(Double(ahead(of: conversation) + 1) * handling / Double(capacity))
    }

    func waitingSlot(_ caller: CallerID) -> Int? {
        slots[caller].flatMap { conversations[$0].stage == .waiting ? $0 : nil }
    }

    private func ahead(of conversation: Conversation) -> Int {
        var sum = 0
        forEachRival(of: conversation.bucket) { sum += buckets[$0].line.count(before: conversation.standing) }
        return sum
    }

    /// The buckets that the agents of one take from, itself among them.
    func forEachRival(of bucket: Int, _ visit: (Int) -> Void) {
        let profiles = buckets[bucket].profiles
        switch profiles.count {
        case 0: visit(bucket)
        case 1: self.profiles[profiles[0]].buckets.forEach(visit)
        default: Set(profiles.flatMap { self.profiles[$0].buckets }).sorted().forEach(visit)
        }
    }
}
