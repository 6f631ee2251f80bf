import Dialogue
public import Flows
public import Handoff
import JSON

/// The calls of a hotline and the queues to its people, on a store.
///
///     let journal = try Journal(SQLiteStore(path: "calls.db"))
///     let version = try journal.register(files, hotline)
///     try journal.commit(steps, at: now)     // all that waited, in one transaction; when it returns, it is durable
///     journal.takeNews()                     // what happened in the queues since, whoever did it
///
/// Several programs may have a journal on one store. Each lives through the events of the queues in the same order, with the same
/// dispatcher, and so comes to the same answers.
public final class Journal {
    public let store: any Store
    public let queues: LiveQueues
    let salt: String
    private var seenMark: Int64?
    /// When calls whose term is over were last looked for.
    var retained: Microseconds?
    /// The number that this program carries calls by; nil until somebody is on the way to a person.
    var carrier: Int64?
    /// When it last said that it is there.
    var lastBeat = Microseconds.zero
    /// Versions that new calls may begin with.
    private(set) var registered: [String: HotlineVersion] = [:]

    /// - Parameters:
    ///   - imageAfter: events of the queues after which their state is kept whole, so that who starts need not live through all.
    ///   - offset: seconds that local time is ahead of UTC at a moment, for the hours of queues.
    public init(
        _ store: any Store, settings: Dispatcher.Settings = Dispatcher.Settings(), imageAfter: Int = Limits.dispatchBetweenImages,
        offset: @escaping (Int64) -> Int = LocalTime.offset
    ) throws(StoreError) {
        self.store = store
        queues = LiveQueues(settings: settings, imageAfter: imageAfter, offset: offset)
        salt = try store.read { try $0.salt() }
    }

    /// Makes a version of a hotline known, and its queues those that callers stand in from now on.
    public func register(_ files: HotlineFiles, _ hotline: Hotline, at now: Microseconds) throws(StoreError) -> String {
        let version = try HotlineVersion(files)
        try write { rows throws in
            try rows.insert(version)
            try self.queues.catchUp(rows)
            try self.queues.adopt(hotline, at: now, rows)
        }
        registered[version.hash] = version
        return version.hash
    }

    public func version(_ hash: String) throws(StoreError) -> HotlineVersion? { try store.read { try $0.version(hash) } }

    /// A call that is stored, to be carried on.
    public func handle(_ record: CallRecord) -> CallHandle { CallHandle(record) }

    /// Stores what happened: all of it or, when it throws, nothing.
    public func commit(_ steps: [CallStep], at now: Microseconds) throws(StoreError) -> [CallStep.Outcome] {
        let fresh = steps.filter { $0.call.id == nil }.map(\.call)
        let known = (carrier, lastBeat)
        do {
            return try write { rows throws in
                try steps.map { step in try self.store(step, at: now, rows) }
            }
        } catch {
            for call in fresh { call.id = nil }
            (carrier, lastBeat) = known
            throw error
        }
    }

    /// Applies events to the queues.
    @discardableResult
    public func apply(_ events: [Dispatcher.Event], at now: Microseconds) throws(StoreError) -> [Dispatcher.Effect] {
        try write { rows throws in
            try self.queues.catchUp(rows)
            var effects: [Dispatcher.Effect] = []
            for event in events { effects += try self.apply(event, at: now, rows) }
            return effects
        }
    }

    /// What happened in the queues since this was last asked, here or in other programs, in order.
    public func takeNews() -> [Dispatcher.Effect] { queues.takeNews() }

    /// Looks whether others have written, and lets happen what is due; true when anything may have changed.
    @discardableResult
    public func refresh(at now: Microseconds) throws(StoreError) -> Bool {
        let mark = try store.changeMark()
        func isDue() -> Bool { queues.nextDeadline.map { $0 <= now } ?? false || queues.hasHoursDue(at: now) }
        guard isDue() || mark != seenMark || queues.isBehind else { return false }
        seenMark = mark
        if !isDue() { try store.read { try queues.catchUp($0) } }
        if isDue() {
            try write { rows throws in
                try self.queues.catchUp(rows)
                try self.queues.keepHours(at: now, rows)
                // Another program may have been quicker.
                if let due = self.queues.nextDeadline, due <= now { try self.apply(.tick, at: now, rows) }
            }
        }
        return true
    }

    /// A transaction after which the queues here are as the store has them, also when it fails.
    func write<Result>(_ body: (any StoreRows) throws -> Result) throws(StoreError) -> Result {
        do {
            let result = try store.write(body)
            queues.keep()
            return result
        } catch {
            queues.forget()
            throw error
        }
    }
}
