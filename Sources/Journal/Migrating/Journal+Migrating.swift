import Dialogue
public import Flows
public import Handoff
import JSON
public import Language

/// Calls under way go over to a new version of their hotline.
extension Journal {
    /// Moves every call that is at another version, where that is safe; each in a transaction of its own, from where it was seen to stand.
    ///
    /// - Parameter isTrial: only says what would become of each.
    public func migrate(
        to files: HotlineFiles, _ hotline: Hotline, isTrial: Bool, at instant: Instant, now: Microseconds
    ) throws(StoreError) -> [CallMove] {
        let version = isTrial ? try HotlineVersion(files).hash : try register(files, hotline, at: now)
        var relocators: [String: Relocator?] = [:]
        var moves: [CallMove] = []
        for id in try store.read({ try $0.calls(CallFilter(live: true)).filter { $0.version != version }.map(\.id) }) {
            // It may have ended meanwhile.
            guard let call = try store.read({ try $0.call(id) }), call.ended == nil, let snapshot = call.snapshot else { continue }
            if relocators[call.version] == nil { relocators[call.version] = .some(try relocator(from: call.version, to: hotline)) }
            let session = try snapshot.session()
            let place = Relocator.place(of: session)
            guard let relocator = relocators[call.version] ?? nil else {
                moves.append(CallMove(call, place, .stays("its version cannot be run by this program any more")))
                continue
            }
            let relocation = relocator.relocate(session)
            let isMoved = isTrial ? true : try move(call, to: version, relocation.session, at: instant)
            moves.append(CallMove(call, place, isMoved ? relocation.outcome : .stays("it moved on at this very moment; migrate again")))
        }
        return moves
    }

    private func relocator(from version: String, to hotline: Hotline) throws(StoreError) -> Relocator? {
        guard let old = try self.version(version).map({ stored throws(StoreError) in Hotline.load(try stored.hotlineFiles).hotline }) else {
            return nil
        }
        return old.map { Relocator(from: $0, to: hotline) }
    }

    /// Writes down where a call stands now; false when it stood elsewhere than was seen, and nothing was done.
    private func move(_ call: CallRecord, to version: String, _ session: Session?, at instant: Instant) throws(StoreError) -> Bool {
        guard let session else { return true }
        var moved = call
        moved.version = version
        moved.touched = instant.seconds
        moved.turn = session.turn
        moved.seq += 1
        moved.snapshot = try Snapshot(session)
        let event = EventRecord(
            seq: moved.seq, id: nil, at: instant.seconds, offset: instant.offset,
            input: Self.object([("type", "migrate"), ("version", version)]), answer: Self.object([("state", session.state.rawValue)]),
            version: call.version)
        return try store.write { rows in
            guard try rows.update(moved, at: call.turn) else { return false }
            try rows.insert(event, of: call.id)
            return true
        }
    }

    static func object(_ fields: [(key: String, text: String)]) -> String {
        json { writer in
            writer.beginObject()
            for (key, text) in fields {
                writer.key(key)
                writer.string(text)
            }
            writer.endObject()
        }
    }
}

extension Relocation {
    /// As it is to be stored; nil when it stays as it is.
    fileprivate var session: Session? {
        switch self {
        case .kept(let session), .restarted(let session): session
        case .stays: nil
        }
    }

    fileprivate var outcome: CallMove.Outcome {
        switch self {
        case .kept: .kept
        case .restarted: .restarted
        case .stays(let why): .stays(why)
        }
    }
}
