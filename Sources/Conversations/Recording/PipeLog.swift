import Dialogue
import Flows
import JSON
import Language

/// The calls in a log of `pipe`: its lines of input, with its answers among them or without.
///
///     {"id":"1","session":"c1","type":"start","caller":{"age":72},"at":"2026-03-02T09:00:00+08:00"}
///     {"re":"1","session":"c1","seq":1,"say":[{"text":"您好。",...}],...}
package struct PipeLog {
    /// One for each session, in the order they begin. The title is the session's name.
    package private(set) var conversations: [Conversation] = []
    /// Whether answers were among the lines, so that the conversations expect what was heard then.
    package private(set) var hasAnswers = false
    /// Lines that are neither, by their number.
    package private(set) var unread: [Int] = []

    private var index: [String: Int] = [:]
    /// The step that each event made, by session and id.
    private var steps: [String: (conversation: Int, step: Int)] = [:]
    /// When the last event of each conversation happened.
    private var times: [Int: Instant] = [:]

    package init(_ text: String, file: String) {
        for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            guard !line.allSatisfy(\.isWhitespace) else { continue }
            guard let object = try? JSONReader.read(bytes: Array(line.utf8)), let session = object["session"]?.value.asString,
                take(object, session, file, number + 1)
            else {
                unread.append(number + 1)
                continue
            }
        }
    }

    private mutating func take(_ object: JSONNode, _ session: String, _ file: String, _ line: Int) -> Bool {
        let id = object["id"]?.value.asString ?? object["re"]?.value.asString
        if let say = object["say"]?.value.asArray {
            hasAnswers = true
            guard let id, let (conversation, step) = steps[session + "\u{0}" + id] else { return true }
            conversations[conversation].steps[step].expectations = Self.checks(object, say).map { .init(line: line, check: $0) }
            return true
        }
        guard let type = object["type"]?.value.asString else { return object["error"] != nil }
        let at = object["at"]?.value.asString.flatMap { Instant($0) }
        if type == "start" {
            begin(object, session, file, at)
        } else {
            guard let input = Self.input(type, object), let conversation = index[session] else { return false }
            // A repeated id moves nothing.
            if let id, steps[session + "\u{0}" + id] != nil { return true }
            wait(until: at, conversation, line)
            conversations[conversation].steps.append(.init(line: line, input: input))
        }
        if let id, let conversation = index[session] {
            steps[session + "\u{0}" + id] = (conversation, conversations[conversation].steps.count - 1)
        }
        return true
    }

    private mutating func begin(_ object: JSONNode, _ session: String, _ file: String, _ at: Instant?) {
        guard index[session] == nil else { return }
        var conversation = Conversation(file: file)
        conversation.title = session
        conversation.setup.session = session
        conversation.setup.at = at ?? Setup.usualTime
        for member in object["caller"]?.value.asObject ?? [] {
            let value = member.value.value
            guard
                let text = value.asString ?? value.asInt.map({ "\($0)" }) ?? value.asBool.map({ "\($0)" })
                    ?? value.asDouble.map({ "\($0)" })
            else { continue }
            conversation.setup.caller.facts.append(.init(name: member.key, value: text))
        }
        index[session] = conversations.count
        times[conversations.count] = conversation.setup.at
        conversations.append(conversation)
    }

    /// A long pause is part of what happened: counters may have closed meanwhile.
    private mutating func wait(until at: Instant?, _ conversation: Int, _ line: Int) {
        guard let at, let before = times[conversation] else { return }
        times[conversation] = at
        let gap = at.seconds - before.seconds
        if gap >= 60, Double(gap) <= Limits.seconds {
            conversations[conversation].steps.append(.init(line: line, input: .wait(Double(gap))))
        }
    }

    private static func input(_ type: String, _ object: JSONNode) -> Conversation.Input? {
        switch type {
        case "text": object["text"]?.value.asString.map { .text(TextPattern.plain($0)) }
        case "keys": object["keys"]?.value.asString.map { .keys($0) }
        case "silence": .silence(seconds: nil)
        case "hangup": .hangup
        case "done": .done
        case "closed": .closed
        default: nil
        }
    }

    private static func checks(_ object: JSONNode, _ say: [JSONNode]) -> [Conversation.Check] {
        var checks: [Conversation.Check] = []
        if let intent = object["heard"]?["intent"]?.value.asString { checks.append(.intent(intent)) }
        checks += say.compactMap { $0["text"]?.value.asString.map { .said($0) } }
        for action in object["actions"]?.value.asArray ?? [] {
            switch action["type"]?.value.asString {
            case "handoff":
                checks.append(.handoff(queue: action["queue"]?.value.asString ?? "", priority: action["priority"]?.value.asString))
            case "work-order": checks.append(.workOrder(kind: action["order"]?.value.asString ?? "", fields: CallerFacts()))
            case "survey": checks.append(.survey(action["survey"]?.value.asString ?? ""))
            default: break
            }
        }
        if object["state"]?.value.asString == "ended" { checks.append(.end) }
        return checks
    }
}
