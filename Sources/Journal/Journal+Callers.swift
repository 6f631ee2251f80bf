import Dialogue
public import Handoff

/// The lines of callers who are on the way to a person: each is carried by a program, which says that it is there for all of them at once.
extension Journal {
    /// For how long it may be silent before its callers count as having hung up.
    public static let callerSilence = Microseconds.seconds(Limits.callerSilence)

    /// What every program that is awake sees to: a sign of life for its own callers, agents and callers who are lost, and whatever is due.
    /// True when anything may have changed.
    @discardableResult
    public func attend(at now: Microseconds) throws(StoreError) -> Bool {
        if let carrier, now - lastBeat >= Self.beat {
            try store.write { try $0.beat(carrier: carrier, at: now.count) }
            lastBeat = now
        }
        try releaseLostAgents(at: now)
        try releaseLostCallers(at: now)
        return try refresh(at: now)
    }

    /// Callers whose programs have gone silent have hung up, as far as anybody can tell: their place is kept for those who call again.
    public func releaseLostCallers(at now: Microseconds) throws(StoreError) {
        let limit = now.count - Self.callerSilence.count
        for carrier in try store.read({ try $0.carriers(silentSince: limit) }) {
            try write { rows throws in
                try self.queues.catchUp(rows)
                // It may have spoken up meanwhile.
                guard try rows.carriers(silentSince: limit).contains(carrier) else { return }
                let calls = try rows.carried(by: carrier, limit: Limits.releasedCallers)
                for call in calls { try self.hangUp(call, at: now, rows) }
                if calls.count < Limits.releasedCallers { try rows.removeCarrier(carrier) }
            }
        }
    }

    /// This program is on the line of a caller.
    func carry(_ call: Int64, at now: Microseconds, _ rows: any StoreRows) throws {
        if let carrier {
            if now - lastBeat >= Self.beat {
                try rows.beat(carrier: carrier, at: now.count)
                lastBeat = now
            }
            return try rows.carry(call, by: carrier)
        }
        let number = try rows.insertCarrier(at: now.count)
        (carrier, lastBeat) = (number, now)
        try rows.carry(call, by: number)
    }

    /// Somebody with a caller on the line, or in it, is with them no more.
    func leave(_ caller: CallerID, at now: Microseconds, _ rows: any StoreRows) throws {
        switch queues.dispatcher.view(of: caller)?.stage {
        case nil: break
        // The agent is done, says the bridge; or the caller has hung up.
        case .talking(let claim): try apply(.complete(claim), at: now, rows)
        default: try apply(.hangUp(caller), at: now, rows)
        }
    }

    private func hangUp(_ id: Int64, at now: Microseconds, _ rows: any StoreRows) throws {
        try rows.carry(id, by: nil)
        guard var call = try rows.call(id), call.ended == nil, let session = try call.snapshot?.session().hungUp else { return }
        let (turn, seconds) = (call.turn, now.count / 1_000_000)
        (call.turn, call.state, call.snapshot) = (session.turn, session.state.rawValue, try Snapshot(session))
        (call.touched, call.ended) = (seconds, seconds)
        call.seq += 1
        guard try rows.update(call, at: turn) else { return }
        let offset = try rows.events(of: id, last: 1).last?.offset ?? 0
        let input = Self.json { Event.Kind.hangup.write(to: &$0) }
        try rows.insert(
            EventRecord(seq: call.seq, id: nil, at: seconds, offset: offset, input: input, answer: Self.object([("state", call.state)])),
            of: id)
        try leave(Self.caller(id), at: now, rows)
        // Who is to be called back is still expected.
        if queues.dispatcher.view(of: Self.caller(id)) == nil { try rows.seal(id) }
    }
}
