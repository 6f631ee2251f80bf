extension Dispatcher {
    /// What the world must do or know.
    public enum Effect: Sendable, Hashable {
        // Callers
        /// They wait; `resumed` when they called again and their place was kept.
        case queued(CallerID, resumed: Bool)
        case refused(CallerID, Refusal)
        /// Nobody who is signed on may take them: tell the supervisor, offer a message.
        case nobodyFor(CallerID)
        case overflowed(CallerID, to: QueueID)
        /// Their queue is closed, and so is every one that it overflows to: tell them, then let them hang up.
        case turnedAway(CallerID)
        case offerCallback(CallerID)
        /// Back in the line, at the same place.
        case requeued(CallerID)
        case ended(CallerID, Ending)

        // Agents
        case offered(Claim, until: Microseconds)
        case withdrawn(Claim, Withdrawal)
        /// They talk; when `callback`, the caller must be called first.
        case connected(Claim, waited: Microseconds, callback: Bool)
        case transferred(Claim, to: QueueID)
        case wrapUp(Claim, until: Microseconds)
        /// No more offers until they resume: they did not answer one.
        case paused(AgentID)
        /// They asked for a caller and nobody waits for them.
        case nobodyWaits(AgentID)
        case listening(AgentID, CallerID, Bool)

        /// No longer theirs: somebody else has it, or it is over.
        case stale(Claim)
        /// No such caller, agent or queue, or not at this stage; nothing has changed.
        case ignored
    }
}
