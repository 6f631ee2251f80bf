extension Dispatcher {
    /// What is wrong with the dispatcher; empty, always. Costs time with every caller and agent: for tests.
    public func checkInvariants() -> [String] {
        checkCallers() + checkAgents() + checkMatching()
    }

    private func checkCallers() -> [String] {
        var problems: [String] = []
        let live = conversations.filter { $0.stage != .over }
        if live.count != slots.count { problems.append("\(live.count) conversations, \(slots.count) known by id") }
        if live.count + vacant.count != conversations.count { problems.append("a slot is neither in use nor vacant") }
        slots.forEach { id, slot in
            if conversations[slot].arrival.id != id || slots[id] != slot { problems.append("\(id) is kept where another is") }
        }
        for conversation in live {
            let id = conversation.arrival.id.number
            let stands = buckets[conversation.bucket].line
            let inLine = stands.count(before: conversation.standing)
            let isInLine = inLine < stands.count && isIn(stands, conversation.standing)
            if conversation.stage == .waiting, isShutOut(Int(conversation.standing.slot)) {
                problems.append("\(id) waits where nobody comes")
            }
            if (conversation.stage == .waiting) != isInLine { problems.append("\(id) is \(conversation.stage), in line: \(isInLine)") }
            let key = conversation.standing.arrival - conversation.arrival.credit.count
            if conversation.standing.key != key { problems.append("\(id) stands by \(conversation.standing.key), not by \(key)") }
            if conversation.stage == .offered || conversation.stage == .talking {
                if !desks[conversation.desk].slots.contains(Int(conversation.standing.slot)) { problems.append("\(id) is with nobody") }
            }
            if conversation.listener != nil, conversation.stage != .talking {
                problems.append("somebody listens to \(id), who does not talk")
            }
        }
        let fences = live.filter { $0.stage == .offered || $0.stage == .talking }.map(\.fence)
        if Set(fences).count != fences.count { problems.append("two claims share a fence") }
        for bucket in buckets { problems += bucket.line.problems() }
        if waiting != live.count(where: { $0.stage == .waiting }) { problems.append("the lines hold somebody who does not wait") }
        return problems
    }

    private func isIn(_ line: SortedPages<Standing>, _ standing: Standing) -> Bool {
        var found = false
        line.forEach { other in
            found = other == standing
            return other < standing
        }
        return found
    }

    private func checkAgents() -> [String] {
        var problems: [String] = []
        for (index, desk) in desks.enumerated() {
            let id = desk.agent.id.number
            for slot in desk.slots {
                let conversation = conversations[slot]
                if conversation.desk != index || conversation.stage != .offered && conversation.stage != .talking {
                    problems.append("agent \(id) holds \(conversation.arrival.id.number), who is \(conversation.stage)")
                }
            }
            if Set(desk.slots).count != desk.slots.count { problems.append("agent \(id) holds one caller twice") }
            if desk.presence == .gone, desk.load > 0 { problems.append("agent \(id) is gone and holds \(desk.load)") }
            if (desk.seat != nil) != (desk.presence == .ready && desk.hasRoom) { problems.append("agent \(id) is idle, or not, wrongly") }
            if let seat = desk.seat, seat.load != desk.load { problems.append("agent \(id) is idle with another load") }
        }
        for (index, profile) in profiles.enumerated() {
            problems += profile.idle.problems()
            let own = desks.filter { $0.profile == index }
            if profile.idle.count != own.count(where: { $0.seat != nil }) { problems.append("profile \(index) has others among its idle") }
            let capacity = own.reduce(0) { $0 + ($1.isStaff ? $1.agent.capacity : 0) }
            if profile.capacity != capacity { problems.append("profile \(index) counts \(profile.capacity), has \(capacity)") }
        }
        return problems
    }

    /// Nobody waits whom somebody idle may take.
    private func checkMatching() -> [String] {
        var problems: [String] = []
        for (number, bucket) in buckets.enumerated() {
            for (index, profile) in profiles.enumerated() {
                let serves = bucket.isServed(by: profile)
                if serves != bucket.profiles.contains(index) || serves != profile.buckets.contains(number) {
                    problems.append("bucket \(number) and profile \(index) disagree on whether they match")
                }
                if serves, !bucket.line.isEmpty, !profile.idle.isEmpty {
                    problems.append("bucket \(number) waits while profile \(index) is idle")
                }
            }
        }
        return problems
    }
}
