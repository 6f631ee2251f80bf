import Conversations
import Dialogue
import Flows
import Handoff
import JSON
import Journal
import Language

/// The protocol of `pipe` without its I/O: lines go in, lines and lookups come out.
///
///     machine.receive(.text(line), now: now, uptime: seconds)
///     write(machine.takeOutput())
///     for (ticket, request) in machine.takeLookups() { network.start(request, ticket: ticket) }
///     machine.finish(ticket, outcome, ...)      // when the network has answered
///
/// Each line gets exactly one line. A session's lines are answered in order; a session that waits for a lookup holds no other up.
struct PipeMachine {
    /// Takes new calls.
    let current: ServedHotline
    /// Where calls are kept; nil when they are not.
    let hotlines: ServedHotlines?
    /// Exchanges that wait to be stored.
    var group = PipeGroup()
    var sessions: [String: PipeSession] = [:]
    /// Those whose callers are on the way to a person.
    var onTheWay: Set<String> = []
    /// When the queues were last seen to.
    var attended = Microseconds.zero
    /// Ended sessions, oldest first; those before `endedStart` are gone.
    private var ended: [PipeSession] = []
    private var endedStart = 0
    private var bodies = BodyPool()
    var olderBytes = 0
    private var waitingBytes = 0
    private var lastSweep = -Double.infinity
    private var asked: [Int: PipeSession] = [:]
    private var nextTicket = 0
    var output: [UInt8] = []
    var log: [String] = []
    private var lookups: [(ticket: Int, request: HTTPRequest)] = []

    init(_ served: ServedHotline) {
        current = served
        hotlines = nil
    }

    /// Calls are kept: each answer leaves when what it answers is stored.
    init(stored hotlines: ServedHotlines) {
        current = hotlines.current
        self.hotlines = hotlines
    }

    /// Whether lines still wait for a lookup.
    var isWaiting: Bool { !asked.isEmpty }

    mutating func takeOutput() -> [UInt8] {
        defer { output = [] }
        return output
    }

    /// Lines for the operator: flows that a guard stopped, with the path of the loop.
    mutating func takeLog() -> [String] {
        defer { log = [] }
        return log
    }

    mutating func takeLookups() -> [(ticket: Int, request: HTTPRequest)] {
        defer { lookups = [] }
        return lookups
    }

    /// `now` is the time of events that bring none; `uptime` are the seconds of a clock that never goes back.
    mutating func receive(_ line: LineSplitter.Line, now: Instant, uptime: Double) {
        switch line {
        case .tooLong: refuse(PipeError(.lineTooLong, "a line of over \(Limits.lineBytes / 1024) KiB"), re: nil, session: nil)
        case .text(let bytes): take(bytes.bindMemory(to: UInt8.self), now: now, uptime: uptime)
        }
    }

    /// A lookup is answered: its session moves on, and so do the lines that waited behind it.
    mutating func finish(_ ticket: Int, _ outcome: HTTPOutcome, now: Instant, uptime: Double) {
        guard let session = asked.removeValue(forKey: ticket), var pending = session.pending, let request = pending.exchange.lookup else {
            return
        }
        session.pending = nil
        take(LookupAnswer(id: request.id, result: session.served.desk.result(outcome)), session, &pending)
        proceed(session, pending)
        let lines = session.waiting
        session.waiting = []
        for (index, line) in lines.enumerated() {
            // The next lookup: the rest waits on, before whatever comes.
            if session.pending != nil {
                session.waiting = Array(lines[index...])
                return
            }
            waitingBytes -= line.count
            line.withUnsafeBufferPointer { take($0, now: now, uptime: uptime) }
        }
    }
}

// MARK: A line

extension PipeMachine {
    private mutating func take(_ bytes: UnsafeBufferPointer<UInt8>, now: Instant, uptime: Double) {
        var id: String?
        var name: String?
        do throws(PipeError) {
            let object = try Self.read(bytes)
            // Whatever else is wrong, the answer should say what it answers.
            let idOrError = Self.name("id", in: object)
            let nameOrError = Self.name("session", in: object)
            id = (try? idOrError.get()) ?? nil
            name = (try? nameOrError.get()) ?? nil
            if let name, let session = sessions[name], session.pending != nil { return try hold(bytes, behind: session) }
            try PipeInput.checkFields(object)
            _ = try idOrError.get()
            guard let name = try nameOrError.get() else { throw PipeError(.missingField, "missing field 'session'") }
            try take(object, id: id, name: name, now: now, uptime: uptime)
        } catch {
            refuse(error, re: id, session: name)
        }
    }

    private static func read(_ bytes: UnsafeBufferPointer<UInt8>) throws(PipeError) -> JSONNode {
        let root: JSONNode
        do throws(JSONError) {
            root = try JSONReader.read(bytes: bytes)
        } catch {
            throw PipeError(error.code.contains("utf") ? .badUTF8 : .badJSON, error.description)
        }
        guard root.value.asObject != nil else { throw PipeError(.notAnObject, "expected an object, found \(root.value.kind)") }
        return root
    }

    private static func name(_ field: String, in object: JSONNode) -> Result<String?, PipeError> {
        Result { () throws(PipeError) in
            guard let text = try PipeInput.string(field, in: object) else { return nil }
            guard text.utf8.count <= Limits.nameBytes else {
                throw PipeError(.badField, "'\(field)' is over \(Limits.nameBytes) bytes long")
            }
            return text
        }
    }

    /// A line for a session that waits for a lookup.
    private mutating func hold(_ line: UnsafeBufferPointer<UInt8>, behind session: PipeSession) throws(PipeError) {
        guard session.waiting.count < Limits.waitingLines, waitingBytes + line.count <= Limits.waitingBytes else {
            throw PipeError(.busy, "the session waits for a lookup, and too many lines wait behind it; send this one again later")
        }
        session.waiting.append(Array(line))
        waitingBytes += line.count
    }

    private mutating func take(_ object: JSONNode, id: String?, name: String, now: Instant, uptime: Double) throws(PipeError) {
        var known = sessions[name]
        if known == nil { known = try stored(name) }
        if let id, let known, known.knows(id.hashValue) {
            guard let kept = known.answer(to: id.hashValue) else {
                throw PipeError(.expiredID, "this id was answered before, and its answer is no longer kept; nothing was done")
            }
            var line: [UInt8] = []
            PipeAnswer.write(re: id, session: name, seq: Int(kept.seq), body: kept.body, to: &line)
            return emit(line)
        }
        let input = try PipeInput(object) { node throws(PipeError) in try (known?.served ?? current).callers.read(node) }
        let session = try input.isStart ? begin(name, known, input.kind, uptime) : running(known)
        session.touched = uptime
        var event = Event(input.kind, at: input.at ?? now)
        let aside = try listenIn(session, &event)
        let turn = session.served.interpreter.turn(session.session ?? Session(id: name), event)
        proceed(session, .init(exchange: Exchange(turn), before: session.session, id: id, event: event, aside: aside))
    }

    private func running(_ session: PipeSession?) throws(PipeError) -> PipeSession {
        guard let session else { throw PipeError(.unknownSession, "no such session; begin it with a line of type 'start'") }
        guard !session.hasEnded else { throw PipeError(.sessionEnded, "the session has ended; a line of type 'start' begins it anew") }
        return session
    }

    private mutating func begin(_ name: String, _ known: PipeSession?, _ kind: Event.Kind, _ uptime: Double) throws(PipeError)
        -> PipeSession
    {
        var call: CallHandle?
        if hotlines != nil, case .start(let caller) = kind {
            call = CallHandle(name: name, version: current.version, number: caller.number)
        }
        if let known {
            guard known.hasEnded else {
                throw PipeError(.sessionExists, "the session is under way; end it with 'hangup' first, or choose another name")
            }
            known.seq = 0
            (known.served, known.call, known.hold) = (current, call, nil)
            return known
        }
        if sessions.count >= Limits.sessions {
            sweep(uptime)
            guard sessions.count < Limits.sessions else {
                throw PipeError(.tooManySessions, "\(Limits.sessions) sessions are open; try again later")
            }
        }
        let session = PipeSession(name: name, served: current)
        session.call = call
        sessions[name] = session
        return session
    }

    private mutating func refuse(_ error: PipeError, re id: String?, session: String?) {
        var line: [UInt8] = []
        PipeAnswer.write(error, re: id, session: session, to: &line)
        emit(line)
    }

    /// A line for the output: after those that wait to be stored, if any do.
    private mutating func emit(_ line: [UInt8]) {
        if hotlines == nil { output.append(contentsOf: line) } else { group.add(line) }
    }
}

// MARK: An exchange

extension PipeMachine {
    /// Makes the lookups that fixtures answer; then asks the network, or answers.
    private mutating func proceed(_ session: PipeSession, _ pending: PipeSession.Pending) {
        var pending = pending
        while let request = pending.exchange.lookup {
            guard let result = session.served.desk.offline(request) else {
                nextTicket += 1
                asked[nextTicket] = session
                lookups.append((nextTicket, session.served.desk.http(request)))
                session.session = pending.exchange.session
                session.pending = pending
                return
            }
            take(LookupAnswer(id: request.id, result: result), session, &pending)
        }
        if let aside = pending.aside { pending.exchange.hear(aside.prompts, instead: aside.instead) }
        answer(session, pending)
    }

    private func take(_ answer: LookupAnswer, _ session: PipeSession, _ pending: inout PipeSession.Pending) {
        pending.answers.append(answer)
        pending.exchange.add(session.served.interpreter.turn(pending.exchange.session, Event(.answer(answer), at: pending.event.at)))
    }

    private mutating func answer(_ session: PipeSession, _ pending: PipeSession.Pending) {
        for entry in pending.exchange.trace {
            guard case .guarded = entry else { continue }
            log.append("session \(session.name): \(entry)")
        }
        session.seq += 1
        let body = bodies.shared(PipeAnswer.body(pending.exchange))
        var line: [UInt8] = []
        PipeAnswer.write(re: pending.id, session: session.name, seq: session.seq, body: body, to: &line)
        if let call = session.call, hotlines != nil {
            group.add(
                line, id: pending.id, session,
                CallStep(
                    call: call, hotline: session.served.hotline, before: pending.before, after: pending.exchange.session, seq: session.seq,
                    id: pending.id, event: pending.event, lookups: pending.answers, actions: pending.exchange.actions, answer: body))
        } else {
            emit(line)
        }
        if let id = pending.id {
            let limit = olderBytes > Limits.answerBytes ? 1 : Limits.answersPerSession
            olderBytes += session.keep(.init(id: id.hashValue, seq: Int32(clamping: session.seq), body: body), atMost: limit)
        }
        if case .agent = pending.exchange.session.waiting {
            if hotlines != nil { onTheWay.insert(session.name) }
        } else {
            session.hold = nil
            onTheWay.remove(session.name)
        }
        if pending.exchange.session.state == .ended {
            session.session = nil
            retire(session)
        } else {
            session.session = pending.exchange.session
        }
    }

    // MARK: Forgetting

    /// An ended session stays for a while, so that its last line may be repeated.
    mutating func retire(_ session: PipeSession) {
        ended.append(session)
        while ended.count - endedStart > Limits.endedSessions {
            let oldest = ended[endedStart]
            endedStart += 1
            // It may have begun anew since.
            if oldest.hasEnded { drop(oldest) }
        }
        if endedStart > Limits.endedSessions {
            ended.removeFirst(endedStart)
            endedStart = 0
        }
    }

    mutating func drop(_ session: PipeSession) {
        guard sessions[session.name] === session else { return }
        olderBytes -= session.olderBytes
        sessions[session.name] = nil
        onTheWay.remove(session.name)
    }

    /// Drops sessions that nobody has spoken in for long; at most once a minute, since it looks at all of them.
    private mutating func sweep(_ uptime: Double) {
        guard uptime - lastSweep > 60 else { return }
        lastSweep = uptime
        for session in sessions.values where session.pending == nil && uptime - session.touched > Limits.idleSeconds { drop(session) }
    }
}
