extension Hotline {
    /// When a queue is open; nil for always.
    public func schedule(of queue: String) -> Schedule? { queues[queue]?.hours.flatMap { hours[$0] } }

    /// The same hotline at a moment when some of its counters are open or closed, whatever their hours say: for tests.
    ///
    ///     hotline.withHours(["counter": false])
    public func withHours(_ open: [String: Bool]) -> Hotline {
        var changed = self
        for (name, isOpen) in open { changed.hours[name] = isOpen ? .always : .never }
        return changed
    }
}
