import Flows

/// When the flow itself goes wrong: the caller gets an apology and a person, and the trace shows the way that led there.
extension Run {
    mutating func stop(limit: String) {
        trace.append(.guarded(limit: limit, path: path.suffix(12).map(\.description)))
        // Loops have already spoken: keep what was said before them, not the same sentence a hundred times.
        var seen: [Prompt] = []
        for prompt in prompts where !seen.contains(prompt) { seen.append(prompt) }
        prompts = Array(seen.prefix(Limits.prompts / 2))
        session.question = nil
        session.trail.removeAll()
        guard hotline.queues[hotline.agentQueue] != nil, isOpen(hotline.agentQueue) else {
            say(.helpless)
            return end()
        }
        say(.apology)
        handOff(to: hotline.agentQueue, reason: "stopped by the limit on \(limit)")
    }
}
