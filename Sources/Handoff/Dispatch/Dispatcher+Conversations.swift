extension Dispatcher {
    mutating func accept(_ claim: Claim, _ effects: inout [Effect]) {
        guard let slot = slot(of: claim, .offered) else { return effects.append(.stale(claim)) }
        connect(slot, &effects)
    }

    mutating func reject(_ claim: Claim, _ effects: inout [Effect]) {
        guard let slot = slot(of: claim, .offered) else { return effects.append(.stale(claim)) }
        let desk = conversations[slot].desk
        effects.append(.withdrawn(claim, .rejected))
        detach(slot, from: desk)
        if desks[desk].presence == .ready {
            desks[desk].presence = .breathing
            desks[desk].breather = nextSerial()
            setDeadline(.breather, at: (now + settings.breather).count, index: desk, mark: desks[desk].breather)
        }
        settle(desk, &effects)
        requeue(slot, &effects)
    }

    mutating func complete(_ claim: Claim, _ effects: inout [Effect]) {
        guard let slot = slot(of: claim, .talking) else { return effects.append(.stale(claim)) }
        finish(slot, &effects)
    }

    mutating func wrapped(_ claim: Claim, _ effects: inout [Effect]) {
        guard let desk = deskNumbers[claim.agent], let at = desks[desk].wrapUps.firstIndex(of: claim) else {
            return effects.append(.stale(claim))
        }
        desks[desk].wrapUps.remove(at: at)
        desks[desk].since = now.count
        settle(desk, &effects)
    }

    mutating func unreached(_ claim: Claim, _ effects: inout [Effect]) {
        guard let slot = slot(of: claim, .talking), conversations[slot].isCallback else { return effects.append(.stale(claim)) }
        let desk = conversations[slot].desk
        stopListening(slot, &effects)
        conversations[slot].tries += 1
        if conversations[slot].tries >= settings.callbackTries {
            effects.append(.ended(claim.caller, .unreached))
            discard(slot)
        } else {
            conversations[slot].stage = .resting
            setDeadline(.retry, at: (now + settings.callbackPause).count, index: slot, mark: conversations[slot].stay)
        }
        release(desk, slot, &effects)
    }

    mutating func transfer(_ claim: Claim, to queue: QueueID, needs: SmallSet, _ effects: inout [Effect]) {
        guard queues.indices.contains(queue.index) else { return effects.append(.ignored) }
        guard let slot = slot(of: claim, .talking) else { return effects.append(.stale(claim)) }
        // The caller stays with the agent they have.
        guard queues[queue.index].isOpen else { return effects.append(.refused(claim.caller, .closed)) }
        let from = Conversation.Origin(queue: conversations[slot].arrival.queue, needs: conversations[slot].arrival.needs)
        conversations[slot].origin = from
        move(slot, claim, to: queue, needs: needs, &effects)
    }

    mutating func transferBack(_ claim: Claim, _ effects: inout [Effect]) {
        guard let slot = slot(of: claim, .talking), let origin = conversations[slot].origin else { return effects.append(.stale(claim)) }
        guard queues[origin.queue.index].isOpen else { return effects.append(.refused(claim.caller, .closed)) }
        conversations[slot].origin = nil
        move(slot, claim, to: origin.queue, needs: origin.needs, &effects)
    }

    mutating func listen(_ supervisor: AgentID, to caller: CallerID, _ on: Bool, _ effects: inout [Effect]) {
        guard let slot = slots[caller], conversations[slot].stage == .talking else { return effects.append(.ignored) }
        if !on { return conversations[slot].listener == supervisor ? stopListening(slot, &effects) : effects.append(.ignored) }
        stopListening(slot, &effects)
        conversations[slot].listener = supervisor
        effects.append(.listening(supervisor, caller, true))
    }

    // MARK: - Steps

    /// The conversation that a claim is for, when it is still theirs and at this stage.
    private func slot(of claim: Claim, _ stage: Conversation.Stage) -> Int? {
        guard let slot = slots[claim.caller], conversations[slot].stage == stage, conversations[slot].fence == claim.fence,
            desks[conversations[slot].desk].agent.id == claim.agent
        else { return nil }
        return slot
    }

    /// A conversation with a person is over.
    mutating func finish(_ slot: Int, _ effects: inout [Effect]) {
        let claim = claim(of: slot)
        let desk = conversations[slot].desk
        stopListening(slot, &effects)
        effects.append(.ended(claim.caller, .served))
        let notes = queues[conversations[slot].arrival.queue.index].wrapUp
        discard(slot)
        release(desk, slot, notes: claim, for: notes, &effects)
    }

    /// Back to the place they had, unless it is shut by now.
    mutating func requeue(_ slot: Int, _ effects: inout [Effect]) {
        guard !isShutOut(slot) else { return turnAway(slot, &effects) }
        seek(slot, &effects, else: .requeued(conversations[slot].arrival.id))
    }

    private mutating func move(_ slot: Int, _ claim: Claim, to queue: QueueID, needs: SmallSet, _ effects: inout [Effect]) {
        let desk = conversations[slot].desk
        let notes = queues[conversations[slot].arrival.queue.index].wrapUp
        stopListening(slot, &effects)
        effects.append(.transferred(claim, to: queue))
        conversations[slot].stage = .resting
        conversations[slot].arrival.queue = queue
        conversations[slot].arrival.needs = needs
        conversations[slot].overflowed = 0
        conversations[slot].joined = now.count
        conversations[slot].stay = nextSerial()
        conversations[slot].bucket = bucket(for: Bucket.Key(queue: queue.index, overflowed: 0, needs: needs))
        setTimes(slot, from: now.count)
        release(desk, slot, notes: claim, for: notes, &effects)
        requeue(slot, &effects)
    }

    /// A supervisor is gone, and with them their ear.
    mutating func stopListening(by supervisor: AgentID, _ effects: inout [Effect]) {
        for slot in conversations.indices where conversations[slot].listener == supervisor { stopListening(slot, &effects) }
    }

    mutating func stopListening(_ slot: Int, _ effects: inout [Effect]) {
        guard let listener = conversations[slot].listener else { return }
        conversations[slot].listener = nil
        effects.append(.listening(listener, conversations[slot].arrival.id, false))
    }
}
