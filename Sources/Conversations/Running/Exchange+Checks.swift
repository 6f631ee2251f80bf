package import Dialogue
import Expressions
import Flows

extension Exchange {
    /// What was found in place of what a check wants, in words and as the check that would be true; nil when it is satisfied.
    func difference(from check: Conversation.Check) -> (heard: String, instead: Conversation.Check?)? {
        switch check {
        case .says, .saysExactly, .matches, .neverSays: return nil
        case .intent(let name):
            return differs(name, [heard?.intent ?? session.intent]) { .intent($0) }
        case .language(let tag):
            return differs(tag, [heard?.language ?? session.language, session.language]) { .language($0) }
        case .dialect(let name): return differs(name, [heard?.dialect ?? ""]) { .dialect($0) }
        case .node(let name):
            guard let frame = session.frames.last else { return ("nowhere", nil) }
            return differs(name, [frame.flow + "." + frame.node, frame.node]) { .node($0) }
        case .slot(let name, let value):
            let found = heard?.slots[name] ?? session.frames.reversed().lazy.compactMap { $0.slots[name] }.first
            guard let found else { return ("no such slot filled", nil) }
            return differs(value, [found.plain]) { .slot(name: name, value: $0) }
        case .handoff(let queue, let priority):
            if handoffs.contains(where: { $0.queue == queue && (priority == nil || $0.priority.rawValue == priority) }) { return nil }
            let instead = handoffs.first.map {
                Conversation.Check.handoff(queue: $0.queue, priority: priority == nil ? nil : $0.priority.rawValue)
            }
            return (list(handoffs.map { "\($0.queue) \($0.priority.rawValue)" }), instead)
        case .workOrder(let kind, let fields): return workOrder(kind, fields)
        case .survey(let name):
            return differs(name, actions.compactMap { if case .survey(let name, _) = $0 { name } else { nil } }) { .survey($0) }
        case .speech(let wanted):
            guard let other = prompts.first(where: { !wanted.fits($0.speech) }) else { return prompts.isEmpty ? ("nothing", nil) : nil }
            let found = WantedSpeech(other.speech)
            return (found.description, .speech(found))
        case .end: return session.state == .ended ? nil : ("the call goes on", nil)
        }
    }

    package var handoffs: [HandoffRequest] { actions.compactMap { if case .handoff(let request) = $0 { request } else { nil } } }

    private func differs(_ wanted: String, _ found: [String], _ make: (String) -> Conversation.Check)
        -> (heard: String, instead: Conversation.Check?)?
    {
        if found.contains(wanted) { return nil }
        let found = found.filter { !$0.isEmpty }
        return (list(found), found.first.map(make))
    }

    private func workOrder(_ kind: String, _ fields: CallerFacts) -> (heard: String, instead: Conversation.Check?)? {
        var found: [(kind: String, fields: [(name: String, value: String)])] = []
        for case .workOrder(_, let kind, _, let priority, let fields) in actions {
            found.append((kind, fields.map { ($0.name, $0.value.plain) } + [("priority", priority)]))
        }
        let fits = found.contains { order in
            order.kind == kind
                && fields.facts.allSatisfy { fact in order.fields.contains { $0.name == fact.name && $0.value == fact.value } }
        }
        guard !fits else { return nil }
        let instead = found.first.map { order in
            var facts = CallerFacts()
            facts.facts = fields.facts.compactMap { fact in
                order.fields.first { $0.name == fact.name }.map { CallerFacts.Fact(name: $0.name, value: $0.value) }
            }
            return Conversation.Check.workOrder(kind: order.kind, fields: facts)
        }
        let wanted = Set(fields.facts.map(\.name))
        return (
            list(
                found.map { order in
                    order.kind + order.fields.filter { wanted.contains($0.name) }.map { " \($0.name)=\($0.value)" }.joined()
                }),
            instead
        )
    }

    private func list(_ found: [String]) -> String { found.isEmpty ? "nothing" : found.joined(separator: " | ") }
}
