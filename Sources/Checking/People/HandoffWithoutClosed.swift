import Flows
import JSON

/// A handoff to a queue that is not always open, without a way for when it is closed.
struct HandoffWithoutClosed: Check {
    let code = "handoff-without-closed"
    let severity = Severity.warning
    let title = "a handoff that leads nowhere at night"
    let explanation = "The queue has hours. Outside of them, and when they end while callers wait, the call just ends."
    let mend = "give the handoff a 'closed'"
    let example: CheckExample = {
        func desk(_ closed: String) -> CheckSnippet {
            CheckSnippet(
                nodes: """
                    "welcome": [ { "handoff": "desk"\(closed) } ]\(closed.isEmpty ? "" : ",\n    \"later\": [ { \"end\": \"We are closed. Please call tomorrow.\" } ]")
                    """,
                hotline:
                    #""hours": { "day": "weekdays 09:00-17:00" }, "queues": { "desk": { "hours": "day", "callback": { "after": "60s" } } }"#
            )
        }
        return CheckExample(bad: desk(""), good: desk(#", "closed": "later""#))
    }()

    func problems(in hotline: CheckedHotline) -> [Diagnostic] {
        guard let model = hotline.model else { return [] }
        return hotline.steps.compactMap { step in
            guard case .handoff(let handoff)? = step.model?.verb, handoff.closed == nil else { return nil }
            if hotline.closes(handoff.queue, model) {
                return problem("'\(handoff.queue)' is not always open, and there is no 'closed'", at: step.spot("handoff"))
            }
            // Callers who wait in their audience's own queue may still be there when it closes.
            let audience = model.audiences.first { audience in
                guard let redirect = audience.handoff, redirect.from?.contains(handoff.queue) ?? true, let queue = redirect.queue else {
                    return false
                }
                return hotline.closes(queue, model)
            }
            guard let audience, let queue = audience.handoff?.queue else { return nil }
            return problem(
                "the audience '\(audience.name)' waits in '\(queue)', which is not always open, and there is no 'closed'",
                at: step.spot("handoff"))
        }
    }
}

extension CheckedHotline {
    fileprivate func closes(_ queue: String, _ model: Hotline) -> Bool { model.queues[queue]?.hours.map { !isAlwaysOpen($0) } ?? false }

    /// Whether a schedule covers every minute of every day.
    func isAlwaysOpen(_ hours: String) -> Bool {
        let text = settings?.root["hours"]?[hours]?.value.asString ?? ""
        return text.contains("daily 00:00-24:00") || text.contains("daily 00:00-00:00")
    }
}
