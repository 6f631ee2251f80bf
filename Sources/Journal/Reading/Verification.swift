public import Dialogue
import Handoff

/// Whether a store is whole: its own structure, every call, every session made again from its events, and the queues.
public struct Verification: Sendable {
    public private(set) var calls = 0
    public private(set) var events = 0
    public private(set) var rebuilt = 0
    public private(set) var waiting = 0
    public private(set) var problems: [String] = []

    /// - Parameter interpreter: the hotline of a version; nil when this program cannot run it.
    public init(_ journal: Journal, interpreter: (String) -> Interpreter?) throws(StoreError) {
        problems = try journal.store.integrityProblems()
        guard problems.isEmpty else { return }
        var interpreters: [String: Interpreter] = [:]
        let versions = try journal.store.read { try $0.calls(CallFilter(live: true)).map(\.version) + $0.earlierVersions() }
        for version in Set(versions) { interpreters[version] = interpreter(version) }
        var this = self
        try journal.store.read { rows in
            for call in try rows.calls(CallFilter()) where this.problems.count < Limits.problems {
                this.check(call, try rows.events(of: call.id), interpreters)
            }
            try journal.queues.catchUp(rows)
            this.check(journal.queues.dispatcher, try rows.handoffs(), calls: try rows.calls(CallFilter()))
        }
        self = this
    }

    private mutating func check(_ call: CallRecord, _ records: [EventRecord], _ interpreters: [String: Interpreter]) {
        calls += 1
        events += records.count
        let name = "call \(call.id) ('\(call.name)')"
        if records.map(\.seq) != Array(1...max(1, call.seq)) {
            problems.append("\(name): has \(records.count) events, and should have those from 1 to \(call.seq)")
        }
        guard let snapshot = call.snapshot else {
            if call.ended == nil { problems.append("\(name): is under way, and has no session") }
            if records.contains(where: { $0.plainInput != nil || $0.plainAnswer != nil || $0.lookups != nil }) {
                problems.append("\(name): has ended, and still holds what only a call under way may")
            }
            return
        }
        do throws(StoreError) {
            let session = try snapshot.session()
            if session.turn != call.turn { problems.append("\(name): its session is at turn \(session.turn), the call at \(call.turn)") }
            guard interpreters[call.version] != nil else { return }
            rebuilt += 1
            do throws(SessionError) {
                if try Rebuild.session(named: call.name, from: records, at: call.version, by: { interpreters[$0] }) != session {
                    problems.append("\(name): its events lead to another session than the one that is stored")
                }
            } catch { problems.append("\(name): \(error)") }
        } catch { problems.append("\(name): \(error.message)") }
    }

    private mutating func check(_ dispatcher: Dispatcher, _ rows: [HandoffRow], calls: [CallRecord]) {
        waiting = dispatcher.waiting
        problems += dispatcher.checkInvariants().map { "queues: \($0)" }
        let known = Dictionary(uniqueKeysWithValues: calls.map { ($0.id, $0) })
        var listed: [Int64: HandoffRow] = [:]
        for row in rows { listed[row.call] = row }
        for view in dispatcher.callers {
            let call = Int64(bitPattern: view.arrival.id.number)
            var row = listed.removeValue(forKey: call)
            row?.lease = nil
            if row != LiveQueues.row(view, call, lease: nil) {
                problems.append("call \(call): its row in the queues is not what the queues say")
            }
            guard let record = known[call] else {
                problems.append("call \(call): stands in a queue, and is not known")
                continue
            }
            if record.ended != nil, !view.isCallback { problems.append("call \(call): has ended, and still stands in a queue") }
        }
        for call in listed.keys.sorted() { problems.append("call \(call): has a row in the queues, and is in none") }
    }
}
