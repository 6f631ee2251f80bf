import JSON
import Patterns

/// Lines that begin with `<`.
extension ConversationReader {
    private static let checks = [
        "intent", "language", "dialect", "slot", "handoff", "work-order", "survey", "node", "speech", "end",
    ]

    mutating func expect(_ text: Substring) {
        let rest = text.dropFirst().trimmed
        switch text.first {
        case "!":
            let words = TextPattern(String(rest))
            words.pieces.isEmpty ? problem("<! without text", at: text.dropFirst()) : add(.neverSays(words))
        case "=":
            rest.isEmpty ? problem("<= without text", at: text.dropFirst()) : add(.saysExactly(TextPattern.plain(String(rest))))
        case "/": matches(rest)
        default: expectPlain(text.trimmed)
        }
    }

    private mutating func expectPlain(_ text: Substring) {
        if text == "end" { return add(.end) }
        guard let colon = text.firstIndex(of: ":"),
            let check = self.check(String(text[..<colon]), text[text.index(after: colon)...].trimmed)
        else {
            let words = TextPattern(String(text))
            return words.pieces.isEmpty ? problem("< without text", at: text) : add(.says(words))
        }
        add(check)
    }

    /// `</ 单号是[0-9 ]+ /`: white space beside the slashes is not part of it.
    private mutating func matches(_ text: Substring) {
        guard text.last == "/", !text.dropLast().trimmed.isEmpty else { return problem("expected </ regular expression /", at: text) }
        let source = text.dropLast().trimmed
        do throws(PatternError) {
            add(.matches(try RegexPattern(String(source))))
        } catch { problem("'\(source)' is no regular expression: \(error.message)", at: source) }
    }

    /// A check by its name; nil when the line is words that happen to hold a colon.
    private mutating func check(_ name: String, _ value: Substring) -> Conversation.Check? {
        guard Self.checks.contains(name), name != "end" else {
            // "intnt: x" is far likelier a slip than something a hotline says.
            if name.utf8.allSatisfy({ (0x61...0x7A).contains($0) || $0 == 0x2D }),
                let near = NearestName.nearest(to: name, among: Self.checks)
            {
                problem("unknown check '\(name)'; did you mean '\(near)'?", at: value)
            }
            return nil
        }
        guard !value.isEmpty else {
            problem("'\(name):' without a value", at: value)
            return .end
        }
        switch name {
        case "intent": return .intent(String(value))
        case "language": return .language(String(value))
        case "dialect": return .dialect(String(value))
        case "node": return .node(String(value))
        case "survey": return .survey(String(value))
        case "slot": return slot(value)
        case "work-order": return workOrder(value)
        case "speech": return speech(value)
        default:
            let words = value.split(separator: " ")
            if words.count > 2 { problem("expected handoff: queue priority", at: value) }
            return .handoff(queue: String(words[0]), priority: words.count > 1 ? String(words[1]) : nil)
        }
    }

    private mutating func slot(_ value: Substring) -> Conversation.Check {
        guard let equals = value.firstIndex(of: "=") else {
            problem("expected slot: name=value", at: value)
            return .end
        }
        return .slot(name: String(value[..<equals].trimmed), value: String(value[value.index(after: equals)...].trimmed))
    }

    private mutating func workOrder(_ value: Substring) -> Conversation.Check {
        let kind = value.prefix { !$0.isWhitespace }
        return .workOrder(kind: String(kind), fields: facts(value.dropFirst(kind.count)) ?? CallerFacts())
    }

    private mutating func speech(_ value: Substring) -> Conversation.Check {
        if let facts = facts(value), let wanted = WantedSpeech(facts) { return .speech(wanted) }
        problem("expected speech: rate=80% volume=+15% pause=x2, or some of these", at: value)
        return .end
    }

    private mutating func facts(_ text: Substring) -> CallerFacts? {
        do throws(CallerFacts.Malformed) {
            return try CallerFacts(String(text))
        } catch {
            problem(error.description, at: text)
            return nil
        }
    }

    private mutating func add(_ check: Conversation.Check) {
        conversation.steps[conversation.steps.count - 1].expectations.append(.init(line: number, check: check))
    }
}
