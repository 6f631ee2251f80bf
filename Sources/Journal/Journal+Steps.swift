import Dialogue
import Expressions
import Flows
public import Handoff
import JSON
import Language

/// How one exchange becomes rows.
extension Journal {
    func store(_ step: CallStep, at now: Microseconds, _ rows: any StoreRows) throws -> CallStep.Outcome {
        let session = step.after
        let hasEnded = session.state == .ended
        var record = CallRecord(
            id: step.call.id ?? 0, name: step.call.name, party: step.call.number.map(party), version: step.call.version,
            began: step.event.at.seconds, touched: step.event.at.seconds, ended: hasEnded ? step.event.at.seconds : nil, turn: session.turn,
            seq: step.seq, state: session.state.rawValue, language: session.language, intent: session.intent,
            snapshot: try Snapshot(session))
        if let id = step.call.id {
            guard try rows.update(record, at: step.before?.turn ?? 0) else { return .conflict }
            record.id = id
        } else {
            // Somebody may have erased the last call that was at this version.
            if let version = registered[record.version], try !rows.has(version: version.hash) { try rows.insert(version) }
            guard step.before == nil, let id = try rows.insert(record) else { return .conflict }
            step.call.id = id
            record.id = id
        }
        try rows.insert(try event(step), of: record.id)
        for case .workOrder(let id, let kind, let number, let priority, let fields) in step.actions {
            var writer = JSONWriter()
            writer.beginObject()
            for (name, value) in fields where !step.hotline.sensitiveSlots.contains(name) {
                writer.key(name)
                value.write(to: &writer)
            }
            writer.endObject()
            try rows.insert(
                WorkOrderRecord(
                    call: record.id, id: id, kind: kind, number: number, priority: priority, at: step.event.at.seconds,
                    fields: String(decoding: writer.bytes, as: UTF8.self)))
        }
        try moveInQueues(step, record.id, at: now, rows)
        // Who is to be called back is still expected.
        if hasEnded, queues.dispatcher.view(of: Self.caller(record.id)) == nil { try rows.seal(record.id) }
        return .stored
    }

    private func event(_ step: CallStep) throws(StoreError) -> EventRecord {
        let secrets = Secrets(step.hotline, before: step.before, after: step.after)
        let input = Self.json { step.event.kind.write(to: &$0) }
        let masked = Self.json { secrets.masked(step.event.kind).write(to: &$0) }
        let answer = String(decoding: step.answer, as: UTF8.self)
        let maskedAnswer = secrets.masked(answer)
        guard input.utf8.count + answer.utf8.count <= Limits.eventBytes else {
            throw StoreError(.refused, "an event with its answer is over \(Limits.eventBytes >> 10) KiB", mend: "send less in one event")
        }
        var lookups: String?
        if !step.lookups.isEmpty {
            lookups = Self.json { writer in
                writer.beginArray()
                for answer in step.lookups { answer.write(to: &writer) }
                writer.endArray()
            }
        }
        return EventRecord(
            seq: step.seq, id: step.id, at: step.event.at.seconds, offset: step.event.at.offset, input: masked, answer: maskedAnswer,
            plainInput: masked == input ? nil : input, plainAnswer: maskedAnswer == answer ? nil : answer, lookups: lookups)
    }

    /// What the exchange means to the queues.
    private func moveInQueues(_ step: CallStep, _ id: Int64, at now: Microseconds, _ rows: any StoreRows) throws {
        let caller = Self.caller(id)
        var isCaughtUp = false
        func catchUp() throws {
            if !isCaughtUp { try queues.catchUp(rows) }
            isCaughtUp = true
        }
        if case .text(let text) = step.event.kind, case .agent? = step.before?.waiting {
            try catchUp()
            if case .talking = queues.dispatcher.view(of: caller)?.stage {
                try rows.insert(talk(id, .caller, nil, text, language: step.after.language, at: step.event.at.seconds))
            }
        }
        let waits = if case .agent = step.after.waiting { true } else { false }
        let waited = if case .agent? = step.before?.waiting { true } else { false }
        let asks = step.actions.contains { if case .handoff = $0 { true } else { false } }
        if waited, !waits || asks {
            try catchUp()
            try leave(caller, at: now, rows)
        }
        for case .handoff(let request) in step.actions where waits {
            try catchUp()
            if queues.number(of: request.queue) == nil { try queues.adopt(step.hotline, at: now, rows) }
            let arrival = try queues.arrival(
                caller, request, step.hotline, party: step.after.caller.number.map { UInt64(bitPattern: party($0)) }, rows)
            try apply(.arrive(arrival), at: now, rows)
        }
        if waits { try carry(id, at: now, rows) } else if waited { try rows.carry(id, by: nil) }
    }

    func talk(_ call: Int64, _ speaker: TalkRecord.Speaker, _ agent: String?, _ text: String, language: String, at: Int64) -> TalkRecord {
        let text = text.utf8.count <= Limits.talkBytes ? text : String(text.unicodeScalars.prefix(Limits.talkBytes / 4))
        let masked = Mask.spoken(text, language: language)
        return TalkRecord(call: call, at: at, speaker: speaker, agent: agent, text: masked, plain: masked == text ? nil : text)
    }

    /// Applies an event; calls that end with it are sealed if their session has ended already, and who listened to a call stands in it.
    @discardableResult
    func apply(_ event: Dispatcher.Event, at now: Microseconds, _ rows: any StoreRows) throws -> [Dispatcher.Effect] {
        let effects = try queues.apply(event, at: now, rows)
        for case .ended(let caller, _) in effects {
            let id = Int64(bitPattern: caller.number)
            if try rows.call(id)?.ended != nil { try rows.seal(id) }
        }
        for case .listening(let supervisor, let caller, let on) in effects {
            let id = Int64(bitPattern: caller.number)
            guard let name = queues.name(Int(supervisor.number), .agent), try rows.call(id) != nil else { continue }
            try rows.insert(
                TalkRecord(
                    call: id, at: now.count / 1_000_000, speaker: .listener, agent: name, text: on ? "listens" : "listens no longer"))
        }
        return effects
    }

    public static func caller(_ call: Int64) -> CallerID { CallerID(UInt64(bitPattern: call)) }

    /// The hash that a caller's number is known by; useless without this store.
    public func party(_ number: String) -> Int64 {
        let figures = number.unicodeScalars.filter { ("0"..."9").contains($0) || $0 == "+" }
        return SHA256.number(salt + String(String.UnicodeScalarView(figures)))
    }

    static func json(_ write: (inout JSONWriter) -> Void) -> String {
        var writer = JSONWriter()
        write(&writer)
        return String(decoding: writer.bytes, as: UTF8.self)
    }
}
