import Expressions
import Flows
import Language

/// Slots: filling, clearing, and remembering what they were.
extension Run {
    func slot(_ name: String) -> Value? { session.frames.last?.slots[name] }

    func isFilled(_ name: String) -> Bool {
        guard let value = slot(name) else { return false }
        return value != .null
    }

    /// Gives a slot of the top frame a value, or empties it; `back` can undo it.
    mutating func put(_ value: Value?, in name: String) {
        guard !session.frames.isEmpty else { return }
        let top = session.frames.count - 1
        let before = session.frames[top].slots[name]
        guard before != value else { return }
        if value != nil, before == nil, session.frames[top].slots.count >= Limits.slots { return }
        session.frames[top].slots[name] = value
        remember(name, before)
    }

    private mutating func remember(_ name: String, _ before: Value?) {
        guard let last = session.trail.indices.last, session.trail[last].depth == session.frames.count else { return }
        guard !session.trail[last].changes.contains(where: { $0.slot == name }) else { return }
        session.trail[last].changes.append(Waypoint.Change(slot: name, before: before))
        var bytes = session.trail.reduce(0) { $0 + $1.weight }
        while bytes > Limits.trailBytes, let oldest = session.trail.first {
            bytes -= oldest.weight
            session.trail.removeFirst()
        }
    }

    /// Fills the slot of an ask, and notes it in what was heard.
    mutating func fill(_ ask: Ask, with value: Value) {
        put(value, in: ask.slot)
        if case .choice = ask.kind, let here { passages.append(.choice(here, slot: ask.slot, value: value.description)) }
        if !ask.sensitive { heard?.slots[ask.slot] = value }
        trace.append(.filled(slot: ask.slot, value: ask.sensitive ? "***" : value.description))
    }
}

extension Waypoint {
    /// About how many bytes the undoing takes in a stored session.
    fileprivate var weight: Int {
        changes.reduce(0) { sum, change in
            if case .string(let text)? = change.before { return sum + text.utf8.count }
            return sum + (change.before == nil ? 0 : 64)
        }
    }
}
