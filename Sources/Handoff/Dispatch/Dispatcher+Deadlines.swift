extension Dispatcher {
    /// What should have happened already happens now.
    mutating func setDeadline(_ kind: Deadline.Kind, at time: Int64, index: Int, mark: UInt64) {
        deadlines.push(Deadline(time: max(time, now.count), order: nextSerial(), mark: mark, index: Int32(index), kind: kind))
    }

    /// What a stay in a queue brings by itself.
    mutating func setTimes(_ slot: Int, from start: Int64) {
        let queue = queues[conversations[slot].arrival.queue.index]
        let stay = conversations[slot].stay
        for overflow in queue.overflow.dropFirst(conversations[slot].overflowed) {
            setDeadline(.overflow, at: start + overflow.after.count, index: slot, mark: stay)
        }
        if let after = queue.callbackAfter { setDeadline(.offerCallback, at: start + after.count, index: slot, mark: stay) }
    }

    /// Lets happen what is due, each at its own moment.
    mutating func meetDeadlines(until time: Microseconds, _ effects: inout [Effect]) {
        while let next = deadlines.first, next.time <= time.count {
            _ = deadlines.pop()
            now = max(now, Microseconds(next.time))
            meet(next, &effects)
        }
    }

    private mutating func meet(_ deadline: Deadline, _ effects: inout [Effect]) {
        let index = Int(deadline.index)
        switch deadline.kind {
        case .lease:
            guard conversations[index].stage == .offered, conversations[index].fence == deadline.mark else { return }
            timeOut(index, &effects)
        case .wrapUp:
            guard let claim = desks[index].wrapUps.first(where: { $0.fence == deadline.mark }) else { return }
            wrapped(claim, &effects)
        case .breather:
            guard desks[index].presence == .breathing, desks[index].breather == deadline.mark else { return }
            setPresence(.ready, index)
            serve(index, &effects)
        case .overflow:
            guard isHere(index, deadline.mark) else { return }
            overflow(index, &effects)
        case .offerCallback:
            guard isHere(index, deadline.mark), conversations[index].stage == .waiting, !conversations[index].isCallback else { return }
            effects.append(.offerCallback(conversations[index].arrival.id))
        case .retry:
            guard isHere(index, deadline.mark), conversations[index].stage == .resting else { return }
            requeue(index, &effects)
        case .forget:
            if let place = kept[deadline.mark], place.until <= now.count { kept[deadline.mark] = nil }
        }
    }

    /// Whether the stay that a deadline was set for still lasts.
    private func isHere(_ slot: Int, _ stay: UInt64) -> Bool {
        conversations[slot].stage != .over && conversations[slot].stay == stay
    }

    /// The agent is not at their desk: the caller goes back, and the agent gets no more until they say so.
    private mutating func timeOut(_ slot: Int, _ effects: inout [Effect]) {
        let claim = claim(of: slot)
        let desk = conversations[slot].desk
        effects.append(.withdrawn(claim, .timedOut))
        detach(slot, from: desk)
        if desks[desk].isStaff {
            setPresence(.paused, desk)
            effects.append(.paused(claim.agent))
        }
        settle(desk, &effects)
        requeue(slot, &effects)
    }

    /// More agents may take the caller from now on; somebody who has them keeps them.
    private mutating func overflow(_ slot: Int, _ effects: inout [Effect]) {
        let conversation = conversations[slot]
        // A new version of the queue may have fewer.
        guard conversation.overflowed < queues[conversation.arrival.queue.index].overflow.count else { return }
        let to = queues[conversation.arrival.queue.index].overflow[conversation.overflowed].to
        conversations[slot].overflowed += 1
        let wider = bucket(
            for: Bucket.Key(
                queue: conversation.arrival.queue.index, overflowed: conversation.overflowed + 1, needs: conversation.arrival.needs))
        conversations[slot].bucket = wider
        guard conversation.stage != .talking, conversation.stage != .turnedAway else { return }
        effects.append(.overflowed(conversation.arrival.id, to: to))
        guard conversation.stage == .waiting else { return }
        buckets[conversation.bucket].line.remove(conversation.standing)
        seek(slot, &effects, else: nil)
    }
}
