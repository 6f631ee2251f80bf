extension Setup {
    /// The lines at the head of a conversation; what is usual is left out, but the time always stands.
    package var lines: [String] {
        var lines: [String] = []
        if !caller.facts.isEmpty {
            lines.append("caller: " + caller.facts.map { "\($0.name)=\(CallerFacts.quoted($0.value))" }.joined(separator: " "))
        }
        lines.append("at: \(at)")
        if session != "1" { lines.append("session: \(session)") }
        if let start { lines.append("start: \(start.value)") }
        lines += slots.map { "slot: \($0.name)=\($0.value)" }
        lines += hours.map { "hours: \($0.name)=\($0.value)" }
        lines += lookups.map { "lookup: \($0.text)" }
        return lines
    }
}

extension CallerFacts {
    /// A value with quotes where it needs them.
    static func quoted(_ value: String) -> String { value.contains { $0.isWhitespace || $0 == "," } ? "\"\(value)\"" : value }
}
