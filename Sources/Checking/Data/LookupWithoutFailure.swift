import Flows
import JSON

/// A lookup that does not say what happens when the service fails.
struct LookupWithoutFailure: Check {
    let code = "lookup-without-failure"
    let severity = Severity.warning
    let title = "a lookup without a way for when it fails"
    let explanation = "Services fail every day. Without 'failed' the caller goes to a person without a word, or the call ends."
    let mend = "give it a 'failed'"
    let example = CheckExample(bad: lookupSnippet(more: ""), good: lookupSnippet())

    func problems(in hotline: CheckedHotline) -> [Diagnostic] {
        let agent = hotline.settings?.root["agent"]?.value.asString
        return hotline.steps.filter { $0.json["lookup"] != nil && $0.json["failed"] == nil }.map { step in
            let fix = agent.map { agent in
                var edits = JSONEdits(step.spot.file.bytes)
                edits.insert("failed", JSONWriter.quoted(agent), after: step.json["timeout"] == nil ? "url" : "timeout", in: step.json)
                return Fix(file: step.spot.file.name, summary: "the lookup has \"failed\": \"\(agent)\"", edits: edits.edits)
            }
            return problem("the lookup '\(step.json["lookup"]?.value.asString ?? "")' has no 'failed'", at: step.spot("lookup"), fix: fix)
        }
    }
}
