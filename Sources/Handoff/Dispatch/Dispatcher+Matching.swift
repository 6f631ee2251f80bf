extension Dispatcher {
    /// Finds an agent for a caller, or puts them into the line and says so.
    mutating func seek(_ slot: Int, _ effects: inout [Effect], else queued: Effect?) {
        conversations[slot].stage = .waiting
        let bucket = conversations[slot].bucket
        if let seat = idlest(for: bucket) {
            let desk = Int(seat.desk)
            offer(slot, to: desk, &effects)
            return reseat(desk)
        }
        buckets[bucket].line.insert(conversations[slot].standing)
        if let queued { effects.append(queued) }
        if !buckets[bucket].profiles.contains(where: { profiles[$0].capacity > 0 }) {
            effects.append(.nobodyFor(conversations[slot].arrival.id))
        }
    }

    /// Finds callers for an agent who has become ready or less busy.
    mutating func serve(_ desk: Int, _ effects: inout [Effect]) {
        while desks[desk].presence == .ready, desks[desk].hasRoom, let slot = takeFirst(for: desks[desk].profile) {
            offer(slot, to: desk, &effects)
        }
        reseat(desk)
    }

    /// Takes the caller who stands first among those whom these agents may take out of the line.
    mutating func takeFirst(for profile: Int) -> Int? {
        var best: Standing?
        var from = 0
        for bucket in profiles[profile].buckets {
            guard let first = buckets[bucket].line.first, best.map({ first < $0 }) ?? true else { continue }
            best = first
            from = bucket
        }
        guard best != nil else { return nil }
        return buckets[from].line.removeFirst().map { Int($0.slot) }
    }

    mutating func offer(_ slot: Int, to desk: Int, _ effects: inout [Effect]) {
        fence += 1
        conversations[slot].desk = desk
        conversations[slot].fence = fence
        desks[desk].slots.append(slot)
        if desks[desk].agent.answersAtOnce { return connect(slot, &effects) }
        conversations[slot].stage = .offered
        let until = now + settings.lease
        setDeadline(.lease, at: until.count, index: slot, mark: fence)
        effects.append(.offered(claim(of: slot), until: until))
    }

    mutating func connect(_ slot: Int, _ effects: inout [Effect]) {
        conversations[slot].stage = .talking
        effects.append(
            .connected(
                claim(of: slot), waited: now - Microseconds(conversations[slot].joined), callback: conversations[slot].isCallback))
    }

    func claim(of slot: Int) -> Claim {
        let conversation = conversations[slot]
        return Claim(caller: CallerID(conversation.standing.id), agent: desks[conversation.desk].agent.id, fence: conversation.fence)
    }

    /// Takes a conversation off an agent, who then has notes to write or room for the next.
    mutating func release(_ desk: Int, _ slot: Int, notes: Claim? = nil, for time: Microseconds = .zero, _ effects: inout [Effect]) {
        detach(slot, from: desk)
        if let notes, time > .zero {
            desks[desk].wrapUps.append(notes)
            let until = now + time
            setDeadline(.wrapUp, at: until.count, index: desk, mark: notes.fence)
            effects.append(.wrapUp(notes, until: until))
        }
        settle(desk, &effects)
    }

    mutating func detach(_ slot: Int, from desk: Int) {
        if let at = desks[desk].slots.firstIndex(of: slot) { desks[desk].slots.swapAt(at, desks[desk].slots.count - 1) }
        _ = desks[desk].slots.popLast()
        desks[desk].since = now.count
    }

    /// What follows when an agent has become less busy.
    mutating func settle(_ desk: Int, _ effects: inout [Effect]) {
        if desks[desk].presence == .leaving, desks[desk].load == 0 { desks[desk].presence = .gone }
        serve(desk, &effects)
    }

    /// Puts an agent among the idle, where they belong by now, or takes them out.
    mutating func reseat(_ desk: Int) {
        let profile = desks[desk].profile
        if let seat = desks[desk].seat { profiles[profile].idle.remove(seat) }
        desks[desk].seat = nil
        guard desks[desk].presence == .ready, desks[desk].hasRoom else { return }
        let seat = Seat(load: desks[desk].load, since: desks[desk].since, id: desks[desk].agent.id.number, desk: Int32(desk))
        profiles[profile].idle.insert(seat)
        desks[desk].seat = seat
    }

    private func idlest(for bucket: Int) -> Seat? {
        var best: Seat?
        for profile in buckets[bucket].profiles {
            guard let first = profiles[profile].idle.first, best.map({ first < $0 }) ?? true else { continue }
            best = first
        }
        return best
    }
}
