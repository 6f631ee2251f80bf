public import Handoff

/// People and their desks.
extension Journal {
    /// Between two signs of life of a desk, or of a program that carries calls.
    public static let beat = Microseconds.seconds(Limits.beat)
    /// For how long a desk may be silent before its agent counts as lost.
    public static let agentSilence = Microseconds.seconds(Limits.agentSilence)

    /// An agent sits down, or comes back. Without skills named they have every skill that the hotline knows; without queues, all.
    public func signOn(_ name: String, queues wanted: [String]?, skills: [String]?, capacity: Int, at now: Microseconds) throws(StoreError)
        -> AgentID
    {
        try write { rows throws in
            try self.queues.catchUp(rows)
            let number = try self.queues.number(of: name, .agent, rows)
            let id = AgentID(UInt32(clamping: number))
            let known = try skills.map { try self.queues.skills($0, rows) } ?? SmallSet(0..<SmallSet.size)
            let served = wanted.map { SmallSet($0.compactMap { self.queues.number(of: $0) }) } ?? SmallSet(0..<SmallSet.size)
            try rows.beat(number, at: now.count)
            try self.apply(.signOn(Agent(id, queues: served, skills: known, capacity: capacity)), at: now, rows)
            return id
        }
    }

    public func signOff(_ agent: AgentID, at now: Microseconds) throws(StoreError) {
        try write { rows throws in
            try self.queues.catchUp(rows)
            try self.apply(.signOff(agent), at: now, rows)
            if self.queues.dispatcher.view(of: agent)?.presence == .gone { try rows.removeBeat(Int(agent.number)) }
        }
    }

    /// A desk says that it is still there.
    public func beat(_ agent: AgentID, at now: Microseconds) throws(StoreError) {
        try store.write { try $0.beat(Int(agent.number), at: now.count) }
    }

    /// Callers of agents whose desks have gone silent go back to their places. Whoever notices does it.
    public func releaseLostAgents(at now: Microseconds) throws(StoreError) {
        let limit = now.count - Self.agentSilence.count
        let silent = try store.read { try $0.beats() }.filter { $0.value < limit }
        guard !silent.isEmpty else { return }
        try write { rows throws in
            try self.queues.catchUp(rows)
            // It may have spoken up meanwhile.
            for (agent, time) in try rows.beats() where time < limit {
                try rows.removeBeat(agent)
                let id = AgentID(UInt32(clamping: agent))
                if let view = self.queues.dispatcher.view(of: id), view.presence != .gone { try self.apply(.lose(id), at: now, rows) }
            }
        }
    }

    /// An agent says something to their caller, or notes something that only agents see.
    public func say(
        _ text: String, by agent: String, to call: Int64, isNote: Bool = false, language: String, at seconds: Int64
    ) throws(StoreError) {
        let talk = talk(call, isNote ? .note : .agent, agent, text, language: language, at: seconds)
        try store.write { try $0.insert(talk) }
    }
}
