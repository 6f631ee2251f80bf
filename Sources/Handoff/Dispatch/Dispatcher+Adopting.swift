extension Dispatcher {
    /// Takes over changed queues and new ones, while callers wait: a new version of a hotline.
    ///
    /// Queues keep their numbers, so a list may grow and its members change, but nothing leaves it. Whoever waits keeps their place; who
    /// may take them follows the new rules from now on, and so do overflows that are not due yet.
    public mutating func adopt(_ changed: [ServiceQueue], audiences: [String], at time: Microseconds) -> [Effect] {
        var effects: [Effect] = []
        meetDeadlines(until: time, &effects)
        now = max(now, time)
        self.audiences = audiences
        for (index, queue) in changed.enumerated() {
            var queue = queue
            queue.overflow.removeAll { !changed.indices.contains($0.to.index) }
            if index < queues.count {
                queue.isOpen = queues[index].isOpen
                queues[index] = queue
            } else {
                queues.append(queue)
            }
        }
        rematch()
        for desk in desks.indices { serve(desk, &effects) }
        return effects
    }

    /// Works out afresh which agents may take which callers.
    private mutating func rematch() {
        for profile in profiles.indices { profiles[profile].buckets.removeAll() }
        for bucket in buckets.indices {
            var fresh = Bucket(buckets[bucket].key, of: queues)
            fresh.line = buckets[bucket].line
            for profile in profiles.indices where fresh.isServed(by: profiles[profile]) {
                fresh.profiles.append(profile)
                profiles[profile].buckets.append(bucket)
            }
            buckets[bucket] = fresh
        }
    }
}
