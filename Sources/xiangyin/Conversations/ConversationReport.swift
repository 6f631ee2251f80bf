import Dialogue
import Expressions
import Flows

/// What a conversation showed: each line that did not come true, with what was heard in its place.
struct ConversationReport {
    struct Mismatch {
        let line: Int
        let expected: String
        let heard: String
    }

    let file: String
    var mismatches: [Mismatch] = []

    var passed: Bool { mismatches.isEmpty }

    init(file: String) { self.file = file }

    /// Looks for everything that is expected of a step; words in the order they are written.
    mutating func compare(_ step: Conversation.Step, _ exchange: Exchange) {
        let prompts = exchange.prompts.map { TextPattern.plain($0.text) }
        let said = prompts.joined(separator: " ")
        var place = said.startIndex
        for expectation in step.expectations {
            switch expectation.check {
            case .says(let words):
                if let end = words.end(in: said, from: place) {
                    place = end
                } else {
                    let order = words.end(in: said, from: said.startIndex) == nil ? "" : " (it comes before what the lines above want)"
                    add(expectation, words.description, Self.list(prompts) + order)
                }
            case .neverSays(let words):
                if words.end(in: said, from: said.startIndex) != nil { add(expectation, "not: \(words)", Self.list(prompts)) }
            case let check:
                if let found = Self.difference(check, exchange) { add(expectation, check.description, found) }
            }
        }
    }

    private mutating func add(_ expectation: Conversation.Expectation, _ expected: String, _ heard: String) {
        mismatches.append(.init(line: expectation.line, expected: expected, heard: heard))
    }

    private static func list(_ prompts: [String]) -> String { prompts.isEmpty ? "nothing" : prompts.joined(separator: " | ") }

    /// What was found in place of what a check wants; nil when it is satisfied.
    private static func difference(_ check: Conversation.Check, _ exchange: Exchange) -> String? {
        let session = exchange.session
        func differs(_ wanted: String, _ found: [String]) -> String? {
            found.contains(wanted) ? nil : list(found.filter { !$0.isEmpty })
        }
        switch check {
        case .says, .neverSays: return nil
        case .intent(let name): return differs(name, [exchange.heard?.intent ?? session.intent])
        case .language(let tag): return differs(tag, [exchange.heard?.language ?? session.language, session.language])
        case .dialect(let name): return differs(name, [exchange.heard?.dialect ?? ""])
        case .node(let name):
            guard let frame = session.frames.last else { return "nowhere" }
            return differs(name, [frame.node, frame.flow + "." + frame.node])
        case .slot(let name, let value):
            let found = exchange.heard?.slots[name] ?? session.frames.reversed().lazy.compactMap { $0.slots[name] }.first
            return found.map { differs(value, [$0.plain]) } ?? "no such slot filled"
        case .handoff(let queue, let priority):
            let found = exchange.actions.compactMap { action -> [String]? in
                guard case .handoff(let request) = action else { return nil }
                return [request.queue, request.priority.rawValue]
            }
            let fits = found.contains { $0[0] == queue && (priority == nil || $0[1] == priority) }
            return fits ? nil : list(found.map { $0.joined(separator: " ") })
        case .workOrder(let kind):
            return differs(kind, exchange.actions.compactMap { if case .workOrder(_, let kind, _, _, _) = $0 { kind } else { nil } })
        case .survey(let name):
            return differs(name, exchange.actions.compactMap { if case .survey(let name, _) = $0 { name } else { nil } })
        case .end: return session.state == .ended ? nil : "the call goes on"
        }
    }
}

extension Conversation.Check: CustomStringConvertible {
    /// As it is written.
    var description: String {
        switch self {
        case .says(let words): words.description
        case .neverSays(let words): "! \(words)"
        case .intent(let name): "intent: \(name)"
        case .language(let tag): "language: \(tag)"
        case .dialect(let name): "dialect: \(name)"
        case .node(let name): "node: \(name)"
        case .workOrder(let kind): "work-order: \(kind)"
        case .survey(let name): "survey: \(name)"
        case .slot(let name, let value): "slot: \(name)=\(value)"
        case .handoff(let queue, let priority): "handoff: \(queue)" + (priority.map { " " + $0 } ?? "")
        case .end: "end"
        }
    }
}
