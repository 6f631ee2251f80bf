extension Dispatcher {
    mutating func signOn(_ agent: Agent, _ effects: inout [Effect]) {
        let desk: Int
        if let known = deskNumbers[agent.id] {
            desk = known
            setPresence(.gone, desk)
            desks[desk].agent = agent
            desks[desk].profile = profile(for: agent)
        } else {
            guard desks.count < Limits.agents else { return effects.append(.ignored) }
            desk = desks.count
            desks.append(Desk(agent: agent, profile: profile(for: agent)))
            deskNumbers[agent.id] = desk
        }
        desks[desk].since = now.count
        setPresence(.ready, desk)
        serve(desk, &effects)
    }

    mutating func signOff(_ agent: AgentID, _ effects: inout [Effect]) {
        guard let desk = deskNumbers[agent], desks[desk].presence != .gone else { return effects.append(.ignored) }
        stopListening(by: agent, &effects)
        setPresence(.leaving, desk)
        let offers = desks[desk].slots.filter { conversations[$0].stage == .offered }
        giveBack(offers, from: desk, &effects)
    }

    mutating func lose(_ agent: AgentID, _ effects: inout [Effect]) {
        guard let desk = deskNumbers[agent], desks[desk].presence != .gone else { return effects.append(.ignored) }
        stopListening(by: agent, &effects)
        setPresence(.gone, desk)
        desks[desk].wrapUps.removeAll()
        giveBack(desks[desk].slots, from: desk, &effects)
    }

    mutating func pause(_ agent: AgentID, _ effects: inout [Effect]) {
        guard let desk = deskNumbers[agent], desks[desk].isStaff else { return effects.append(.ignored) }
        setPresence(.paused, desk)
    }

    mutating func resume(_ agent: AgentID, _ effects: inout [Effect]) {
        guard let desk = deskNumbers[agent], desks[desk].presence == .paused || desks[desk].presence == .breathing else {
            return effects.append(.ignored)
        }
        setPresence(.ready, desk)
        serve(desk, &effects)
    }

    mutating func claim(_ agent: AgentID, _ effects: inout [Effect]) {
        guard let desk = deskNumbers[agent], desks[desk].hasRoom, desks[desk].presence == .paused || desks[desk].isStaff else {
            return effects.append(.ignored)
        }
        guard let slot = takeFirst(for: desks[desk].profile) else { return effects.append(.nobodyWaits(agent)) }
        offer(slot, to: desk, &effects)
        reseat(desk)
    }

    /// Callers an agent had go back to their places, the first in line first.
    private mutating func giveBack(_ slots: [Int], from desk: Int, _ effects: inout [Effect]) {
        let ordered = slots.sorted { conversations[$0].standing < conversations[$1].standing }
        for slot in ordered {
            if conversations[slot].stage == .offered {
                effects.append(.withdrawn(claim(of: slot), .agentGone))
            } else {
                stopListening(slot, &effects)
                conversations[slot].joined = now.count
            }
            conversations[slot].stage = .resting
            detach(slot, from: desk)
        }
        settle(desk, &effects)
        for slot in ordered { requeue(slot, &effects) }
    }

    /// The one place where an agent's presence changes hands with what is counted from it.
    mutating func setPresence(_ presence: Desk.Presence, _ desk: Int) {
        let profile = desks[desk].profile
        if desks[desk].isStaff { profiles[profile].capacity -= desks[desk].agent.capacity }
        desks[desk].presence = presence
        if desks[desk].isStaff { profiles[profile].capacity += desks[desk].agent.capacity }
        reseat(desk)
    }

    // MARK: - Profiles and buckets

    mutating func profile(for agent: Agent) -> Int {
        if let known = profiles.firstIndex(where: { $0.queues == agent.queues && $0.skills == agent.skills }) { return known }
        var profile = Profile(queues: agent.queues, skills: agent.skills)
        for bucket in buckets.indices where buckets[bucket].isServed(by: profile) {
            profile.buckets.append(bucket)
            buckets[bucket].profiles.append(profiles.count)
        }
        profiles.append(profile)
        return profiles.count - 1
    }

    mutating func bucket(for key: Bucket.Key) -> Int {
        if let known = bucketNumbers[key] { return known }
        var bucket = Bucket(key, of: queues)
        for profile in profiles.indices where bucket.isServed(by: profiles[profile]) {
            bucket.profiles.append(profile)
            profiles[profile].buckets.append(buckets.count)
        }
        bucketNumbers[key] = buckets.count
        buckets.append(bucket)
        return buckets.count - 1
    }
}
