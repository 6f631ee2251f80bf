extension Dispatcher {
    /// Everything there is to know but the queues' own settings, as numbers.
    ///
    ///     let image = dispatcher.image
    ///     Dispatcher(image: image, queues: queues, ...)    // does from here on what `dispatcher` does
    public var image: [Int64] {
        var image = ImageWriter()
        image.put(Self.imageForm)
        image.put(now.count)
        image.put(fence)
        image.put(serial)
        image.put(queues.count)
        for queue in queues { image.put(queue.isOpen) }
        image.put(desks.count)
        for desk in desks { Self.put(desk, to: &image) }
        image.put(conversations.count)
        for conversation in conversations { Self.put(conversation, to: &image) }
        image.put(kept.count)
        for (party, place) in kept.sorted(by: { $0.key < $1.key }) {
            image.put(party)
            image.put(place.queue.index)
            image.put(place.came)
            image.put(Int(place.tier))
            image.put(place.credit.count)
            image.put(place.audience ?? -1)
            image.put(place.until)
        }
        image.put(deadlines.count)
        deadlines.forEach { deadline in
            image.put(deadline.time)
            image.put(deadline.order)
            image.put(deadline.mark)
            image.put(Int(deadline.index))
            image.put(Int(deadline.kind.rawValue))
        }
        return image.words
    }

    /// Nil when the image is damaged, or of other queues.
    public init?(image words: [Int64], queues: [ServiceQueue], audiences: [String] = [], settings: Settings = Settings()) {
        self.init(queues: queues, audiences: audiences, settings: settings)
        var image = ImageReader(words)
        guard image.int64() == Self.imageForm, let now = image.int64(), let fence = image.uint64(), let serial = image.uint64(),
            image.int(0...queues.count) == queues.count
        else { return nil }
        (self.now, self.fence, self.serial) = (Microseconds(now), fence, serial)
        for index in queues.indices {
            guard let isOpen = image.flag() else { return nil }
            self.queues[index].isOpen = isOpen
        }
        guard readDesks(&image), readConversations(&image), readKept(&image), readDeadlines(&image), image.isAtEnd else { return nil }
        for desk in desks.indices { reseat(desk) }
    }

    private static var imageForm: Int64 { 1 }

    // MARK: - Agents

    private static func put(_ desk: Desk, to image: inout ImageWriter) {
        image.put(Int(desk.agent.id.number))
        image.put(desk.agent.queues)
        image.put(desk.agent.skills)
        image.put(desk.agent.capacity)
        image.put(desk.agent.answersAtOnce)
        image.put(Int(desk.presence.rawValue))
        image.put(desk.since)
        image.put(desk.breather)
        image.put(desk.slots.count)
        for slot in desk.slots { image.put(slot) }
        image.put(desk.wrapUps.count)
        for claim in desk.wrapUps { image.put(claim) }
    }

    private mutating func readDesks(_ image: inout ImageReader) -> Bool {
        guard let count = image.count(), count <= Limits.agents else { return false }
        for index in 0..<count {
            guard let id = image.agent(), let queues = image.set(), let skills = image.set(),
                let capacity = image.int(1...Limits.conversationsOfAnAgent), let atOnce = image.flag(),
                let presence = image.int(0...255).flatMap({ Desk.Presence(rawValue: UInt8($0)) }), let since = image.int64(),
                let breather = image.uint64(), let slots = image.count()
            else { return false }
            let agent = Agent(id, queues: queues, skills: skills, capacity: capacity, answersAtOnce: atOnce)
            var desk = Desk(agent: agent, profile: profile(for: agent))
            (desk.presence, desk.since, desk.breather) = (presence, since, breather)
            for _ in 0..<slots {
                guard let slot = image.int(0...Limits.conversations) else { return false }
                desk.slots.append(slot)
            }
            guard let notes = image.count() else { return false }
            for _ in 0..<notes {
                guard let claim = image.claim() else { return false }
                desk.wrapUps.append(claim)
            }
            guard deskNumbers.updateValue(index, forKey: id) == nil else { return false }
            if desk.isStaff { profiles[desk.profile].capacity += capacity }
            desks.append(desk)
        }
        return true
    }

    // MARK: - Callers

    private static func put(_ conversation: Conversation, to image: inout ImageWriter) {
        image.put(Int(conversation.stage.rawValue))
        guard conversation.stage != .over else { return }
        image.put(conversation.arrival)
        image.put(conversation.standing.arrival)
        image.put(conversation.fence)
        image.put(conversation.desk)
        image.put(conversation.joined)
        image.put(conversation.isCallback)
        image.put(Int(conversation.listener?.number ?? 0))
        image.put(conversation.listener != nil)
        image.put(conversation.stay)
        image.put(conversation.overflowed)
        image.put(conversation.tries)
        image.put(conversation.origin != nil)
        image.put(conversation.origin?.queue.index ?? 0)
        image.put(conversation.origin?.needs ?? [])
    }

    private mutating func readConversations(_ image: inout ImageReader) -> Bool {
        guard let count = image.count(), count <= Limits.conversations else { return false }
        for slot in 0..<count {
            guard let stage = image.int(0...255).flatMap({ Conversation.Stage(rawValue: UInt8($0)) }) else { return false }
            guard stage != .over else {
                conversations.append(Self.nobody(slot))
                vacant.append(slot)
                continue
            }
            guard let arrival = image.arrival(queues: queues.count), let came = image.int64(), let fence = image.uint64(),
                let desk = image.int(0...max(0, desks.count - 1)), let joined = image.int64(), let isCallback = image.flag(),
                let listener = image.agent(), let isHeard = image.flag(), let stay = image.uint64(),
                let overflowed = image.int(0...Limits.conversations), let tries = image.int(0...Limits.conversations),
                let hasOrigin = image.flag(), let origin = image.int(0...max(0, queues.count - 1)), let originNeeds = image.set(),
                slots[arrival.id] == nil
            else { return false }
            let key = Bucket.Key(queue: arrival.queue.index, overflowed: overflowed, needs: arrival.needs)
            var conversation = Conversation(
                standing: Standing(arrival, cameAt: Microseconds(came), slot: slot), joined: joined, bucket: bucket(for: key), stage: stage,
                arrival: arrival, stay: stay, overflowed: overflowed)
            (conversation.fence, conversation.desk, conversation.isCallback, conversation.tries) = (fence, desk, isCallback, tries)
            if isHeard { conversation.listener = listener }
            if hasOrigin { conversation.origin = Conversation.Origin(queue: QueueID(origin), needs: originNeeds) }
            conversations.append(conversation)
            slots.insert(slot, for: arrival.id)
            if stage == .waiting { buckets[conversation.bucket].line.insert(conversation.standing) }
        }
        return desks.allSatisfy { $0.slots.allSatisfy { conversations.indices.contains($0) } }
    }

    private static func nobody(_ slot: Int) -> Conversation {
        let arrival = Arrival(CallerID(0), queue: QueueID(0))
        return Conversation(
            standing: Standing(arrival, cameAt: .zero, slot: slot), joined: 0, bucket: 0, stage: .over, arrival: arrival, stay: 0)
    }

    // MARK: - What is to come

    private mutating func readKept(_ image: inout ImageReader) -> Bool {
        guard let count = image.count() else { return false }
        for _ in 0..<count {
            guard let party = image.uint64(), let queue = image.int(0...max(0, queues.count - 1)), let came = image.int64(),
                let tier = image.int(0...255), let credit = image.int64(), let audience = image.int(-1...Int(Int32.max)),
                let until = image.int64()
            else { return false }
            kept[party] = KeptPlace(
                queue: QueueID(queue), came: came, tier: UInt8(tier), credit: Microseconds(credit),
                audience: audience < 0 ? nil : audience, until: until)
        }
        return true
    }

    private mutating func readDeadlines(_ image: inout ImageReader) -> Bool {
        guard let count = image.count() else { return false }
        for _ in 0..<count {
            guard let time = image.int64(), let order = image.uint64(), let mark = image.uint64(),
                let index = image.int(0...Limits.conversations),
                let kind = image.int(0...255).flatMap({ Deadline.Kind(rawValue: UInt8($0)) })
            else { return false }
            let isDesk = kind == .wrapUp || kind == .breather
            guard kind == .forget || index < (isDesk ? desks.count : conversations.count) else { return false }
            deadlines.push(Deadline(time: time, order: order, mark: mark, index: Int32(index), kind: kind))
        }
        return true
    }
}
