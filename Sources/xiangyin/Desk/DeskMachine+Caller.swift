import Conversations
import Handoff
import JSON
import Journal
import Language

/// What an agent does with the caller they have.
extension DeskMachine {
    mutating func withCaller(_ command: DeskCommand, _ now: Microseconds) throws(StoreError) -> [ChatLine] {
        guard let claim = conversation else { return [.mistake("you are with nobody; /take brings the next caller")] }
        let call = Self.call(claim)
        switch command {
        case .say(let text):
            try say(text, to: call, isNote: false)
            return []
        case .note(let text):
            try say(text, to: call, isNote: true)
            return [.note("noted")]
        case .card: return try card(claim, now)?.lines ?? []
        case .finish: return try apply(.complete(claim), now)
        case .unreached: return try apply(.unreached(claim), now)
        case .back: return try apply(.transferBack(claim), now)
        case .transfer(let queue):
            guard let number = journal.queues.number(of: queue) else {
                return [.mistake("there is no queue '\(queue.shortened)'" + hint(queue, journal.queues.names(.queue)))]
            }
            let needs = journal.queues.dispatcher.view(of: claim.caller)?.arrival.needs ?? []
            return try apply(.transfer(claim, to: QueueID(number), needs: needs), now)
        case .order(let kind, let fields): return try order(kind, fields, call)
        default: return []
        }
    }

    func card(_ claim: Claim, _ now: Microseconds) throws(StoreError) -> CallerCard? {
        guard let view = journal.queues.dispatcher.view(of: claim.caller) else { return nil }
        return try CallerCard(Self.call(claim), view, hotlines, at: now)
    }

    private func say(_ text: String, to call: Int64, isNote: Bool) throws(StoreError) {
        let language = try journal.store.read { try $0.call(call)?.language } ?? ""
        try journal.say(text, by: name, to: call, isNote: isNote, language: language, at: Clock.now().seconds)
    }

    private func order(_ kind: String, _ fields: CallerFacts, _ call: Int64) throws(StoreError) -> [ChatLine] {
        var writer = JSONWriter()
        writer.beginObject()
        for fact in fields.facts {
            writer.key(fact.name)
            writer.string(fact.value)
        }
        writer.endObject()
        let json = String(decoding: writer.bytes, as: UTF8.self)
        let number = try journal.store.write { rows in
            let number = "\(call)-\(try rows.workOrders(of: call).count + 1)"
            try rows.insert(
                WorkOrderRecord(
                    call: call, id: "desk-\(number)", kind: kind, number: number, priority: "normal", at: Clock.now().seconds, fields: json)
            )
            return number
        }
        return [.action("work-order: \(kind) \(number) \(fields)")]
    }
}
