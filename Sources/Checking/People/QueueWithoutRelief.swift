import Flows
import JSON

/// A queue in which a caller waits without end when all agents are busy.
struct QueueWithoutRelief: Check {
    let code = "queue-without-relief"
    let severity = Severity.advice
    let title = "a queue without a way for when it is full"
    let explanation = "When all agents are busy the caller just waits: no other queue takes over, and no callback is offered."
    let mend = "give it an 'overflow' or a 'callback'"
    let example: CheckExample = {
        func desk(_ relief: String) -> CheckSnippet {
            CheckSnippet(
                nodes: #""welcome": [ { "handoff": "desk" } ]"#, hotline: "\"queues\": { \"desk\": { \"priority\": \"normal\"\(relief) } }")
        }
        return CheckExample(bad: desk(""), good: desk(#", "callback": { "after": "120s" }"#))
    }()

    func problems(in hotline: CheckedHotline) -> [Diagnostic] {
        guard let model = hotline.model else { return [] }
        return model.queues.values.filter { $0.overflow.isEmpty && $0.callbackAfter == nil }.sorted { $0.name < $1.name }.compactMap {
            queue in
            hotline.spot("queues", queue.name).map { problem("callers of '\(queue.name)' wait without end when it is full", at: $0) }
        }
    }
}
