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
        rematch(&effects)
        return effects
    }
}
