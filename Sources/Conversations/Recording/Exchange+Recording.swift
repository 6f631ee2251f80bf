import Dialogue
import Flows

extension Exchange {
    /// Everything that a conversation can expect of this: what was understood, what was said, what left the call.
    var checks: [Conversation.Check] {
        var checks: [Conversation.Check] = []
        if let intent = heard?.intent { checks.append(.intent(intent)) }
        for (name, value) in (heard?.slots ?? [:]).sorted(by: { $0.key < $1.key }) { checks.append(.slot(name: name, value: value.plain)) }
        checks += prompts.map { .said($0.text) }
        for action in actions {
            switch action {
            case .handoff(let request): checks.append(.handoff(queue: request.queue, priority: request.priority.rawValue))
            case .workOrder(_, let kind, _, _, _): checks.append(.workOrder(kind: kind, fields: CallerFacts()))
            case .survey(let name, _): checks.append(.survey(name))
            }
        }
        if session.state == .ended { checks.append(.end) }
        return checks
    }
}

extension Conversation.Check {
    /// That a prompt was said: by its words, or exactly where these would be read as something else ("end", "node: 3").
    static func said(_ text: String) -> Conversation.Check {
        let plain = TextPattern.plain(text)
        if case .success(let read) = Conversation.parse("< " + plain, file: ""),
            read.steps[0].expectations.first?.check == .says(TextPattern(plain))
        {
            return .says(TextPattern(plain))
        }
        return .saysExactly(plain)
    }
}
