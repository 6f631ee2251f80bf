import Dialogue
import Handoff
import Journal
import Language

/// Calls that are kept: what was answered is on the disk, and what is on the disk can be gone on with.
extension PipeMachine {
    /// Stores what waits, as one group, and lets the answers go; when that fails they are errors, and every session is where it was.
    mutating func settle(at now: Microseconds) {
        guard let hotlines, !group.isEmpty else { return }
        let group = self.group
        self.group = PipeGroup()
        do throws(StoreError) {
            let outcomes = try group.steps.isEmpty ? [] : hotlines.journal.commit(group.steps, at: now)
            _ = hotlines.journal.takeNews()
            for line in group.lines {
                guard let step = line.step, outcomes[step] == .conflict else {
                    output.append(contentsOf: line.bytes)
                    continue
                }
                let error = PipeError(.conflict, "another program has moved this session; nothing was done, send the line again")
                takeBack(line, error)
            }
        } catch {
            log.append("\(error)")
            for line in group.lines {
                if line.step == nil { output.append(contentsOf: line.bytes) } else { takeBack(line, PipeError(error)) }
            }
        }
    }

    /// For how long nothing need be done while no line comes; nil when nobody waits for a person.
    func pause(at now: Microseconds) -> Microseconds? {
        guard let journal = hotlines?.journal, !onTheWay.isEmpty else { return nil }
        let (soonest, latest) = (attended + .seconds(Limits.shortestPause), attended + .seconds(Limits.queuePause))
        return max(.zero, max(soonest, min(latest, journal.queues.nextDeadline ?? latest)) - now)
    }

    /// Sees to the queues, lines or none: offers run out, callers overflow, lost agents' callers go back, and the lines here are held.
    mutating func attend(at now: Microseconds) {
        guard let journal = hotlines?.journal, pause(at: now) == .zero else { return }
        attended = now
        do throws(StoreError) {
            try journal.attend(at: now)
            _ = journal.takeNews()
        } catch { log.append("\(error)") }
    }

    /// Lets calls go whose term is over; for when everybody has their answer.
    mutating func tidy(at now: Microseconds) {
        do throws(StoreError) { try hotlines?.retain(at: now) } catch { log.append("\(error)") }
    }

    /// The session is forgotten here: its next line finds it as the store has it.
    private mutating func takeBack(_ line: PipeGroup.Line, _ error: PipeError) {
        PipeAnswer.write(error, re: line.id, session: line.session?.name, to: &output)
        if let session = line.session { drop(session) }
    }

    /// A session that another program has left in the store, or this one before it was killed.
    mutating func stored(_ name: String) throws(PipeError) -> PipeSession? {
        guard let hotlines else { return nil }
        do throws(StoreError) {
            let found = try hotlines.journal.store.read { rows in
                try rows.call(named: name).map { ($0, try rows.events(of: $0.id, last: Limits.idsPerSession)) }
            }
            guard let (record, events) = found else { return nil }
            let session = PipeSession(name: name, served: try hotlines.served(record.version))
            session.call = hotlines.journal.handle(record)
            session.seq = record.seq
            for event in events {
                guard let id = event.id else { continue }
                let body = Array((event.plainAnswer ?? event.answer).utf8)
                olderBytes += session.keep(
                    .init(id: id.hashValue, seq: Int32(clamping: event.seq), body: body), atMost: Limits.answersPerSession)
            }
            sessions[name] = session
            if record.ended == nil { session.session = try record.snapshot?.session() } else { retire(session) }
            return session
        } catch { throw PipeError(error) }
    }

    /// What a caller on the way to a person hears beside the flow. When nobody has them any more, their flow goes on.
    mutating func listenIn(_ session: PipeSession, _ event: inout Event) throws(PipeError) -> (prompts: [Prompt], instead: Bool)? {
        guard let journal = hotlines?.journal, let before = session.session, case .agent = before.waiting, let call = session.call?.id
        else {
            return nil
        }
        switch event.kind {
        case .text, .keys, .silence: break
        default: return nil
        }
        var hold = session.hold ?? Hold(call: call)
        defer { session.hold = hold }
        let interpreter = session.served.interpreter
        do throws(StoreError) {
            let now = Clock.microseconds()
            try journal.refresh(at: now)
            if case .keys(let keys) = event.kind, keys == "1", hold.mayAskForCallback {
                return (try hold.askForCallback(journal, before, interpreter, at: event.at, now: now), true)
            }
            let heard = try hold.look(journal, before, interpreter, at: event.at, now: now)
            if let next = heard.standing.next { event = Event(next, at: event.at) }
            return (heard.prompts, heard.standing == .talking)
        } catch { throw PipeError(error) }
    }
}
