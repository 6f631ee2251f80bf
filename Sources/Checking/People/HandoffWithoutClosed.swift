import Flows
import JSON

/// A handoff to a queue that is not always open, without a way for when it is closed.
struct HandoffWithoutClosed: Check {
    let code = "handoff-without-closed"
    let severity = Severity.warning
    let title = "a handoff that leads nowhere at night"
    let explanation = "The queue has hours. Outside of them the caller would wait for people who have gone home."
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
            guard case .handoff(let handoff)? = step.model?.verb, handoff.closed == nil, let hours = model.queues[handoff.queue]?.hours,
                !hotline.isAlwaysOpen(hours)
            else { return nil }
            return problem("'\(handoff.queue)' is not always open, and there is no 'closed'", at: step.spot("handoff"))
        }
    }
}

extension CheckedHotline {
    /// Whether a schedule covers every minute of every day.
    func isAlwaysOpen(_ hours: String) -> Bool {
        let text = settings?.root["hours"]?[hours]?.value.asString ?? ""
        return text.contains("daily 00:00-24:00") || text.contains("daily 00:00-00:00")
    }
}
