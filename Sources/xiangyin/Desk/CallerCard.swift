import Conversations
import Dialogue
import Expressions
import Flows
import Handoff
import Intents
import Journal
import Language

/// What an agent sees of a caller: one line, then what is known, why, and what was said.
///
///     call 17 · 72, elderly · yue · outage_report · address=人民路15号 · waited 1 min 5 s
struct CallerCard {
    let summary: String
    private let entries: [(String, String)]
    private let transcript: Transcript

    init?(_ call: Int64, _ view: CallerView, _ hotlines: ServedHotlines, at now: Microseconds) throws(StoreError) {
        let found = try hotlines.journal.store.read { rows in
            try rows.call(call).map { ($0, try rows.events(of: call), try rows.talk(of: call, after: 0)) }
        }
        guard let (record, events, talk) = found else { return nil }
        let served = try hotlines.served(record.version)
        let session = try record.snapshot?.session() ?? Session(id: record.name)
        let queues = hotlines.journal.queues
        let audience = view.arrival.audience.flatMap { queues.name($0, .audience) }
        let slots = Self.slots(session, served.hotline)
        let waited = (now - view.came).english
        transcript = Transcript(events: events, talk: talk, plainly: true)

        let person = [session.caller.name, session.caller.age.map { "\($0)" }, audience].compactMap(\.self).joined(separator: ", ")
        let parts = [
            "call \(call)", person, session.heard.dialect.isEmpty ? session.language : session.heard.dialect, session.intent,
            slots.map { "\($0.0)=\($0.1)" }.joined(separator: ", "), "waited \(waited)",
        ]
        summary = parts.filter { !$0.isEmpty }.joined(separator: " · ")

        var entries: [(String, String)] = []
        if view.isCallback { entries.append(("call back", session.caller.number ?? "no number is known")) }
        if let number = session.caller.number, !view.isCallback { entries.append(("number", number)) }
        entries.append(("queue", queues.name(view.arrival.queue.index, .queue) ?? "-"))
        if let audience { entries.append(("audience", audience)) }
        entries.append(("language", session.language + (session.heard.dialect.isEmpty ? "" : " (\(session.heard.dialect))")))
        if !session.intent.isEmpty { entries.append(("intent", Self.evidence(session, served.hotline, transcript))) }
        entries += slots.map { ("  " + $0.0, $0.1) }
        self.entries = entries
    }

    var lines: [ChatLine] {
        let shown = transcript.lines.suffix(Limits.shownTranscript)
        return [.title(summary)] + entries.map { .entry(name: $0.0, value: $0.1) } + shown.map { .note($0.shown) }
    }

    private static func slots(_ session: Session, _ hotline: Hotline) -> [(String, String)] {
        var slots: [(String, String)] = []
        for frame in session.frames {
            for (slot, value) in frame.slots.sorted(by: { $0.key < $1.key }) where !hotline.sensitiveSlots.contains(slot) {
                slots.append((slot, value.plain))
            }
        }
        return slots
    }

    /// `outage_report: 没电 (keyword)`
    private static func evidence(_ session: Session, _ hotline: Hotline, _ transcript: Transcript) -> String {
        // The last thing said that speaks for it: what came after may have been an answer, or "a person, please".
        for line in transcript.lines.reversed() where line.speaker == .caller {
            let understanding = hotline.matcher.understand(line.text, language: session.language)
            let reasons = understanding.evidence(for: session.intent).filter { $0.weight > 0 }.prefix(Limits.lesserEvidence)
            guard !reasons.isEmpty else { continue }
            return session.intent + ": " + reasons.map { "\($0.said) (\($0.kind.rawValue))" }.joined(separator: ", ")
        }
        return session.intent
    }
}
