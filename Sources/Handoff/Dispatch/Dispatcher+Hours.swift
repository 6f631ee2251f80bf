/// Queues open and close. Nobody is left waiting for people who have gone home.
extension Dispatcher {
    /// Whoever waits when a queue closes is taken by the first queue that it overflows to and that is open; when there is none, they are
    /// turned away. A callback keeps its place until somebody may make it.
    mutating func setOpen(_ isOpen: Bool, _ queue: QueueID, _ effects: inout [Effect]) {
        guard queues.indices.contains(queue.index), queues[queue.index].isOpen != isOpen else { return effects.append(.ignored) }
        queues[queue.index].isOpen = isOpen
        rematch(&effects)
    }

    /// Works out afresh which agents may take which callers.
    mutating func rematch(_ effects: inout [Effect]) {
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
        let inOrder = conversations.indices.filter { isAtADoor($0) }.sorted { conversations[$0].standing < conversations[$1].standing }
        for slot in inOrder {
            if conversations[slot].stage == .waiting { turnAway(slot, &effects) } else { letIn(slot, &effects) }
        }
        for desk in desks.indices { serve(desk, &effects) }
    }

    /// Whether a caller waits where nobody can come, or was turned away from where somebody can by now.
    private func isAtADoor(_ slot: Int) -> Bool {
        switch conversations[slot].stage {
        case .waiting: isShutOut(slot)
        case .turnedAway: !isShutOut(slot)
        case .over, .resting, .offered, .talking: false
        }
    }

    /// Whether they hold the line for nobody: their queue is closed, and so is every one that it overflows to.
    func isShutOut(_ slot: Int) -> Bool {
        !conversations[slot].isCallback && buckets[conversations[slot].bucket].ways.isEmpty
    }

    /// Into the line, not past it: a callback may have waited there since before.
    private mutating func letIn(_ slot: Int, _ effects: inout [Effect]) {
        conversations[slot].stage = .waiting
        buckets[conversations[slot].bucket].line.insert(conversations[slot].standing)
        effects.append(.requeued(conversations[slot].arrival.id))
    }

    /// They are to be told, and remain here until they have been: should somebody open meanwhile, they have the place they had.
    mutating func turnAway(_ slot: Int, _ effects: inout [Effect]) {
        if conversations[slot].stage == .waiting { buckets[conversations[slot].bucket].line.remove(conversations[slot].standing) }
        conversations[slot].stage = .turnedAway
        effects.append(.turnedAway(conversations[slot].arrival.id))
    }
}
