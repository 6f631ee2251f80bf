import Dialogue
import JSON
import Language

extension Conversation {
    /// A line of a conversation that could not be read: `tests/bill.chat:7:3: error: unknown check 'intnt'; did you mean 'intent'?`
    struct Problem: Error, Equatable, CustomStringConvertible {
        let file: String
        let line: Int
        let column: Int
        let message: String

        var description: String { "\(file):\(line):\(column): error: \(message)" }
    }

    /// Every problem of the file, or the conversation.
    static func parse(_ text: String, file: String) -> Result<Conversation, Problems> {
        var reader = ConversationReader(file: file)
        // Not `isNewline`: a form feed or U+2028 may well stand in what a caller says.
        for line in text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false) { reader.take(Substring(line)) }
        return reader.problems.isEmpty ? .success(reader.conversation) : .failure(Problems(list: reader.problems))
    }

    struct Problems: Error {
        let list: [Problem]
    }
}

/// Reads a conversation line by line.
struct ConversationReader {
    private(set) var conversation: Conversation
    private(set) var problems: [Conversation.Problem] = []
    private var number = 0

    init(file: String) {
        let start = Conversation.Step(line: 1, input: .start)
        conversation = Conversation(file: file, caller: CallerFacts(), at: Self.usualTime, steps: [start])
    }

    /// A Monday morning: every counter is open.
    private static let usualTime = Instant("2026-03-02T10:00:00+08:00") ?? Instant(seconds: 0)

    mutating func take(_ line: Substring) {
        number += 1
        let text = line.trimmed
        switch text.first {
        case nil, "#": return
        case ">": caller(does: text.dropFirst().trimmed)
        case "<": expect(text.dropFirst())
        default: head(text)
        }
    }

    // MARK: caller: and at:

    private mutating func head(_ text: Substring) {
        guard conversation.steps.count == 1, conversation.steps[0].expectations.isEmpty, let colon = text.firstIndex(of: ":") else {
            return problem("expected a line that begins with >, < or #", at: text)
        }
        let value = text[text.index(after: colon)...].trimmed
        switch text[..<colon] {
        case "caller":
            do throws(CallerFacts.Malformed) {
                conversation.caller = try CallerFacts(String(value))
            } catch { problem(error.description, at: value) }
        case "at":
            guard let time = Instant(String(value)) else {
                return problem("expected a time (2026-03-01T09:00:00+08:00), found '\(value)'", at: value)
            }
            conversation.at = time
        case let name:
            problem("unknown heading '\(name)'" + Self.hint(String(name), ["caller", "at"]), at: text)
        }
    }

    // MARK: >

    private mutating func caller(does text: Substring) {
        conversation.steps.append(Conversation.Step(line: number, input: input(text)))
    }

    private mutating func input(_ text: Substring) -> Conversation.Input {
        guard text.first == "[", text.last == "]" else { return .text(String(text)) }
        let inside = String(text.dropFirst().dropLast())
        switch inside {
        case "silence": return .silence
        case "hangup": return .hangup
        case "done": return .done
        case _ where Keys.areValid(inside): return .keys(inside)
        default:
            problem(
                "'[\(inside)]' is neither keys (0-9 * #) nor one of [silence] [hangup] [done]"
                    + Self.hint(inside, ["silence", "hangup", "done"]), at: text)
            return .silence
        }
    }

    // MARK: <

    private static let checks = ["intent", "language", "dialect", "slot", "handoff", "work-order", "survey", "node", "end"]

    private mutating func expect(_ text: Substring) {
        if text.first == "!" {
            let words = TextPattern(String(text.dropFirst().trimmed))
            return words.pieces.isEmpty ? problem("<! without text", at: text.dropFirst()) : add(.neverSays(words))
        }
        let text = text.trimmed
        if text == "end" { return add(.end) }
        guard let colon = text.firstIndex(of: ":"),
            let check = self.check(String(text[..<colon]), text[text.index(after: colon)...].trimmed)
        else {
            let words = TextPattern(String(text))
            return words.pieces.isEmpty ? problem("< without text", at: text) : add(.says(words))
        }
        add(check)
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
        case "work-order": return .workOrder(String(value))
        case "survey": return .survey(String(value))
        case "slot":
            guard let equals = value.firstIndex(of: "=") else {
                problem("expected slot: name=value", at: value)
                return .end
            }
            return .slot(name: String(value[..<equals].trimmed), value: String(value[value.index(after: equals)...].trimmed))
        default:
            let words = value.split(separator: " ")
            if words.count > 2 { problem("expected handoff: queue priority", at: value) }
            return .handoff(queue: String(words[0]), priority: words.count > 1 ? String(words[1]) : nil)
        }
    }

    private mutating func add(_ check: Conversation.Check) {
        conversation.steps[conversation.steps.count - 1].expectations.append(.init(line: number, check: check))
    }

    private mutating func problem(_ message: String, at place: Substring) {
        let column = place.base.unicodeScalars.distance(from: lineStart(of: place), to: place.startIndex) + 1
        problems.append(.init(file: conversation.file, line: number, column: column, message: message))
    }

    private func lineStart(of place: Substring) -> String.Index {
        let before = place.base.unicodeScalars[..<place.startIndex]
        return before.lastIndex(of: "\n").map { before.index(after: $0) } ?? place.base.startIndex
    }

    private static func hint(_ name: String, _ known: [String]) -> String {
        NearestName.nearest(to: name, among: known).map { "; did you mean '\($0)'?" } ?? ""
    }
}

extension Substring {
    /// Without white space at either end.
    var trimmed: Substring {
        var text = drop { $0.isWhitespace }
        while text.last?.isWhitespace == true { text.removeLast() }
        return text
    }
}
