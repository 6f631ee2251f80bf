import Conversations
import Dialogue
import Expressions

/// A session in readable form, for `/state`.
struct SessionView {
    let lines: [ChatLine]

    init(_ session: Session, hidden: Set<String>) {
        var entries: [(String, String)] = [("state", Self.state(session))]
        if !session.language.isEmpty { entries.append(("language", session.language)) }
        entries += Self.caller(session.caller).map { ("caller." + $0.0, $0.1) }
        if !session.intent.isEmpty { entries.append(("intent", session.intent)) }
        let noticed = session.noticed
        let counts = [("turns", noticed.turns), ("misses", noticed.misses), ("silences", noticed.silences), ("repeats", noticed.repeats)]
        entries.append(("noticed", counts.filter { $0.0 == "turns" || $0.1 > 0 }.map { "\($0.0) \($0.1)" }.joined(separator: ", ")))
        for frame in session.frames {
            entries.append(("at", frame.flow + "." + frame.node))
            for (slot, value) in frame.slots.sorted(by: { $0.key < $1.key }) {
                entries.append(("  " + slot, hidden.contains(slot) ? "***" : value.plain))
            }
        }
        lines = entries.map { .entry(name: $0.0, value: $0.1) }
    }

    private static func state(_ session: Session) -> String {
        switch session.waiting {
        case .agent: "\(session.state.rawValue) for a person"
        case .lookup: "\(session.state.rawValue) for a lookup"
        case nil: session.state.rawValue
        }
    }

    private static func caller(_ caller: Caller) -> [(String, String)] {
        var facts = caller.facts.sorted { $0.key < $1.key }.map { ($0.key, $0.value.plain) }
        if let number = caller.number { facts.append(("number", number)) }
        if let age = caller.age { facts.append(("age", "\(age)")) }
        if let name = caller.name { facts.append(("name", name)) }
        if let language = caller.language { facts.append(("language", language)) }
        return facts
    }
}
