import Flows
import JSON
import Language

/// The head: who calls, when, where it starts, and what the world answers.
extension ConversationReader {
    private static let headings = ["caller", "at", "language", "start", "slot", "hours", "lookup", "session"]

    mutating func head(_ text: Substring) {
        guard conversation.steps.count == 1, conversation.steps[0].expectations.isEmpty, let colon = text.firstIndex(of: ":") else {
            return problem("expected a line that begins with >, < or #", at: text)
        }
        let name = String(text[..<colon])
        let value = text[text.index(after: colon)...].trimmed
        guard Self.headings.contains(name) else {
            return problem("unknown heading '\(name)'" + hint(name, Self.headings), at: text)
        }
        guard !value.isEmpty else { return problem("'\(name):' without a value", at: text) }
        switch name {
        case "caller": add(caller: String(value), at: value)
        case "language": add(caller: "language=\(value)", at: value)
        case "at":
            guard let time = Instant(String(value)) else {
                return problem("expected a time (2026-03-01T09:00:00+08:00), found '\(value)'", at: value)
            }
            conversation.setup.at = time
        case "start": conversation.setup.start = .init(line: number, name: "start", value: String(value))
        case "session": conversation.setup.session = String(value)
        case "slot": if let fact = fact(value, example: "slot: extent=home") { conversation.setup.slots.append(fact) }
        case "hours": hours(value)
        default: lookup(value)
        }
    }

    private mutating func add(caller text: String, at place: Substring) {
        do throws(CallerFacts.Malformed) {
            for fact in try CallerFacts(text).facts {
                if conversation.setup.caller.facts.contains(where: { $0.name == fact.name }) {
                    problem("\(fact.name) is given twice", at: place)
                } else {
                    conversation.setup.caller.facts.append(fact)
                }
            }
        } catch { problem(error.description, at: place) }
    }

    private mutating func fact(_ text: Substring, example: String) -> Setup.Fact? {
        guard let equals = text.firstIndex(of: "="), equals > text.startIndex else {
            problem("expected \(example)", at: text)
            return nil
        }
        return .init(
            line: number, name: String(text[..<equals].trimmed), value: String(text[text.index(after: equals)...].trimmed))
    }

    private mutating func hours(_ text: Substring) {
        guard let fact = fact(text, example: "hours: counter=closed") else { return }
        guard ["open", "closed"].contains(fact.value) else {
            return problem("expected open or closed, found '\(fact.value)'", at: text)
        }
        conversation.setup.hours.append(fact)
    }

    /// `bill 200 {"amount": 3}`, `bill 404`, `bill fails timeout`.
    private mutating func lookup(_ text: Substring) {
        let words = text.split(separator: " ", maxSplits: 2)
        guard words.count >= 2, let answer = answer(words[1], words.count > 2 ? words[2] : nil) else {
            return problem(#"expected lookup: bill 200 {"amount": 3}, lookup: bill 404 or lookup: bill fails timeout"#, at: text)
        }
        conversation.setup.lookups.append(.init(line: number, name: String(words[0]), answer: answer, text: String(text)))
    }

    private func answer(_ kind: Substring, _ rest: Substring?) -> Fixture.Answer? {
        if kind == "fails" { return .fails(String(rest ?? "failed")) }
        guard let status = Int(kind), (100...599).contains(status) else { return nil }
        guard (200...299).contains(status) else { return rest == nil ? .status(status) : nil }
        guard let rest, let body = try? JSONReader.read(bytes: Array(rest.utf8)) else { return nil }
        return .body(body.value)
    }
}
