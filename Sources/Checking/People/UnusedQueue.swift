import Flows
import JSON

/// A queue that no caller is ever taken to.
struct UnusedQueue: Check {
    let code = "unused-queue"
    let severity = Severity.warning
    let title = "a queue that nobody is handed over to"
    let explanation = "Its agents wait for callers who never come: no handoff, no overflow and no audience leads there."
    let mend = "hand over to it, or take it out"
    let example: CheckExample = {
        func desk(_ queue: String) -> CheckSnippet {
            CheckSnippet(
                nodes: "\"welcome\": [ { \"handoff\": \"desk\", \"next\": \"more\" } ], \"more\": [ { \"handoff\": \"\(queue)\" } ]",
                hotline: #""queues": { "desk": { "callback": { "after": "60s" } }, "sales": { "callback": { "after": "60s" } } }"#)
        }
        return CheckExample(bad: desk("desk"), good: desk("sales"))
    }()

    func problems(in hotline: CheckedHotline) -> [Diagnostic] {
        guard let model = hotline.model else { return [] }
        var used = Set(model.queues.values.flatMap { $0.overflow.map(\.to) } + model.audiences.compactMap { $0.handoff?.queue })
        for step in hotline.steps { if case .handoff(let handoff)? = step.model?.verb { used.insert(handoff.queue) } }
        return model.queues.keys.filter { !used.contains($0) }.sorted().compactMap { name in
            hotline.spot("queues", name).map { problem("nobody is handed over to '\(name)'", at: $0) }
        }
    }
}
