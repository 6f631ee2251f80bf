extension Dispatcher {
    /// What happens to a dispatcher.
    public enum Event: Sendable, Hashable {
        // Callers
        case arrive(Arrival)
        /// The line went dead, at whatever stage.
        case hangUp(CallerID)
        /// They would rather be called back; they keep their place without holding the line.
        case callBack(CallerID)
        /// They no longer want the callback.
        case cancel(CallerID)

        // Agents
        /// A new agent, or one who comes back; also new skills or queues for one who is here.
        case signOn(Agent)
        /// Finishes what they have and gets nothing new.
        case signOff(AgentID)
        /// Their connection is gone: callers they had return to their places.
        case lose(AgentID)
        case pause(AgentID)
        case resume(AgentID)
        /// Asks for the next caller; for those who are paused and take callers one by one.
        case claim(AgentID)

        // Conversations
        case accept(Claim)
        case reject(Claim)
        case complete(Claim)
        /// The notes are written.
        case wrapped(Claim)
        /// Called back, the caller did not pick up.
        case unreached(Claim)
        /// To another queue, with the place they have by when they came.
        case transfer(Claim, to: QueueID, needs: SmallSet)
        /// Back to the queue and the place that they were transferred from.
        case transferBack(Claim)
        /// A supervisor listens in, or stops.
        case listen(AgentID, CallerID, Bool)

        // Queues
        /// Lets callers in, and agents at what has waited for them.
        case open(QueueID)
        /// Lets nobody in any more; who talks by now is served to the end.
        case close(QueueID)

        /// Nothing but time.
        case tick
    }
}
