public import Handoff

/// What the law wants gone.
extension Journal {
    /// Removes every call of a caller, with all that hangs on it; how many there were.
    public func erase(callerWith number: String, at now: Microseconds) throws(StoreError) -> Int {
        try erase(CallFilter(party: party(number)), at: now)
    }

    /// Removes calls that ended before a moment (seconds since 1970).
    public func erase(endedBefore moment: Int64, at now: Microseconds) throws(StoreError) -> Int {
        try erase(CallFilter(live: false, endedBefore: moment), at: now)
    }

    /// Removes calls that ended longer ago than a hotline keeps them: some of them, once in a while, so that who waits for an answer does not
    /// notice; true when it was time to look.
    @discardableResult
    public func retain(forDays days: Int, at now: Microseconds) throws(StoreError) -> Bool {
        if let retained, now - retained < .seconds(Limits.retentionPause) { return false }
        retained = now
        let limit = now.count / 1_000_000 - Int64(days) * 86_400
        _ = try erase(CallFilter(live: false, endedBefore: limit, limit: Limits.retained), at: now)
        return true
    }

    public func erase(call: Int64, at now: Microseconds) throws(StoreError) -> Int { try erase([call], at: now) }

    private func erase(_ filter: CallFilter, at now: Microseconds) throws(StoreError) -> Int {
        try erase(try store.read { try $0.calls(filter).map(\.id) }, at: now)
    }

    private func erase(_ calls: [Int64], at now: Microseconds) throws(StoreError) -> Int {
        guard !calls.isEmpty else { return 0 }
        let removed = try write { rows throws in
            try self.queues.catchUp(rows)
            for call in calls { try self.takeOut(Self.caller(call), at: now, rows) }
            let removed = try rows.remove(calls: calls)
            _ = try rows.removeUnusedVersions(but: nil)
            return removed
        }
        try store.scrub()
        return removed
    }

    /// Nobody waits for, or talks with, somebody who is not there any more.
    private func takeOut(_ caller: CallerID, at now: Microseconds, _ rows: any StoreRows) throws {
        guard let view = queues.dispatcher.view(of: caller) else { return }
        if case .talking(let claim) = view.stage {
            try apply(.complete(claim), at: now, rows)
        } else {
            try apply(view.isCallback ? .cancel(caller) : .hangUp(caller), at: now, rows)
        }
    }
}
