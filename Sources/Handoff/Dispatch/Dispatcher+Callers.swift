extension Dispatcher {
    mutating func arrive(_ arrival: Arrival, _ effects: inout [Effect]) {
        guard queues.indices.contains(arrival.queue.index) else { return effects.append(.refused(arrival.id, .unknownQueue)) }
        guard slots[arrival.id] == nil else { return effects.append(.refused(arrival.id, .present)) }
        guard slots.count < Limits.conversations else { return effects.append(.refused(arrival.id, .full)) }
        guard queues[arrival.queue.index].isOpen else {
            let slot = admit(arrival, came: now)
            slots.insert(slot, for: arrival.id)
            setTimes(slot, from: now.count)
            return turnAway(slot, &effects)
        }
        var arrival = arrival
        var came = now
        let place = arrival.party.flatMap { keptPlace(of: $0, in: arrival.queue) }
        if let place {
            came = Microseconds(place.came)
            arrival.tier = min(arrival.tier, place.tier)
            if place.credit > arrival.credit { (arrival.credit, arrival.audience) = (place.credit, place.audience) }
        }
        let slot = admit(arrival, came: came)
        slots.insert(slot, for: arrival.id)
        setTimes(slot, from: came.count)
        seek(slot, &effects, else: .queued(arrival.id, resumed: place != nil))
    }

    mutating func hangUp(_ caller: CallerID, _ effects: inout [Effect]) {
        guard let slot = slots[caller] else { return effects.append(.ignored) }
        let conversation = conversations[slot]
        switch conversation.stage {
        case .talking: finish(slot, &effects)
        // Who is to be called back has hung up already.
        case .waiting where !conversation.isCallback, .offered where !conversation.isCallback:
            keepPlace(of: conversation)
            leave(slot, .abandoned, &effects)
        case .turnedAway: leave(slot, .turnedAway, &effects)
        default: effects.append(.ignored)
        }
    }

    mutating func callBack(_ caller: CallerID, _ effects: inout [Effect]) {
        guard let slot = slots[caller], conversations[slot].stage == .waiting || conversations[slot].stage == .offered else {
            return effects.append(.ignored)
        }
        conversations[slot].isCallback = true
    }

    mutating func cancel(_ caller: CallerID, _ effects: inout [Effect]) {
        guard let slot = slots[caller], conversations[slot].isCallback, conversations[slot].stage != .talking else {
            return effects.append(.ignored)
        }
        leave(slot, .cancelled, &effects)
    }

    /// Ends a conversation that nobody has answered.
    private mutating func leave(_ slot: Int, _ ending: Ending, _ effects: inout [Effect]) {
        let conversation = conversations[slot]
        if conversation.stage == .waiting { buckets[conversation.bucket].line.remove(conversation.standing) }
        let offer = conversation.stage == .offered ? claim(of: slot) : nil
        if let offer { effects.append(.withdrawn(offer, .hungUp)) }
        effects.append(.ended(conversation.arrival.id, ending))
        discard(slot)
        if offer != nil { release(conversation.desk, slot, &effects) }
    }

    // MARK: - Slots

    private mutating func admit(_ arrival: Arrival, came: Microseconds) -> Int {
        let slot = vacant.popLast() ?? conversations.count
        // Who comes back may have waited long enough for other queues already.
        let overflowed = queues[arrival.queue.index].overflow.count { came + $0.after <= now }
        let conversation = Conversation(
            standing: Standing(arrival, cameAt: came, slot: slot), joined: now.count,
            bucket: bucket(for: Bucket.Key(queue: arrival.queue.index, overflowed: overflowed, needs: arrival.needs)), stage: .resting,
            arrival: arrival, stay: nextSerial(), overflowed: overflowed)
        if slot == conversations.count { conversations.append(conversation) } else { conversations[slot] = conversation }
        return slot
    }

    /// A conversation is over: its slot serves another.
    mutating func discard(_ slot: Int) {
        slots.remove(CallerID(conversations[slot].standing.id))
        conversations[slot].stage = .over
        vacant.append(slot)
    }

    mutating func nextSerial() -> UInt64 {
        serial += 1
        return serial
    }

    // MARK: - Kept places

    private mutating func keptPlace(of party: UInt64, in queue: QueueID) -> KeptPlace? {
        guard let place = kept[party], place.queue == queue, place.until > now.count else { return nil }
        kept[party] = nil
        return place
    }

    private mutating func keepPlace(of conversation: Conversation) {
        guard let party = conversation.arrival.party, settings.returnWindow > .zero else { return }
        let until = now + settings.returnWindow
        kept[party] = KeptPlace(
            queue: conversation.arrival.queue, came: conversation.standing.arrival, tier: conversation.arrival.tier,
            credit: conversation.arrival.credit, audience: conversation.arrival.audience, until: until.count)
        setDeadline(.forget, at: until.count, index: 0, mark: party)
    }
}
