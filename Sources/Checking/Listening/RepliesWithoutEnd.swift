import Flows
import JSON

/// A list of replies to silence, or to what is not understood, that does not say where the caller goes in the end.
struct RepliesWithoutEnd: Check {
    let code = "replies-without-end"
    let severity = Severity.warning
    let title = "a 'noinput' or 'nomatch' without an end"
    let explanation =
        "When the list runs out, the next designer cannot see what becomes of the caller. The last entry is a 'go' without 'if'."
    let mend = "add a 'go' as its last entry"
    let example = CheckExample(
        bad: CheckSnippet(
            nodes: """
                "welcome": [ { "ask": "name", "type": "name", "prompt": "Who is there?", "nomatch": [ { "say": "Sorry?" } ] },
                  { "end": "Goodbye, {{name}}." } ], "agent": [ { "handoff": "desk" } ]
                """,
            hotline: #""agent": "agent", "queues": { "desk": { "callback": { "after": "60s" } } }"#),
        good: CheckSnippet(
            nodes: """
                "welcome": [ { "ask": "name", "type": "name", "prompt": "Who is there?", "nomatch": [ { "say": "Sorry?" }, { "go": "agent" } ] },
                  { "end": "Goodbye, {{name}}." } ], "agent": [ { "handoff": "desk" } ]
                """,
            hotline: #""agent": "agent", "queues": { "desk": { "callback": { "after": "60s" } } }"#))

    func problems(in hotline: CheckedHotline) -> [Diagnostic] {
        let agent = hotline.settings?.root["agent"]?.value.asString
        return hotline.replies.compactMap { list, spot in
            guard let last = list.value.asArray?.last else {
                return problem("a list without entries", at: spot)
            }
            if last["go"] != nil, last["if"] == nil { return nil }
            let fix = agent.map { agent in
                var edits = JSONEdits(spot.file.bytes)
                edits.append("{ \"go\": \(JSONWriter.quoted(agent)) }", to: list)
                return Fix(file: spot.file.name, summary: "the list ends with { \"go\": \"\(agent)\" }", edits: edits.edits)
            }
            return problem(
                "its last entry is no 'go'", at: spot, mend: agent.map { "add { \"go\": \"\($0)\" }" }, fix: fix)
        }
    }
}

extension CheckedHotline {
    /// Every list of replies to silence or to what is not understood.
    var replies: [(list: JSONNode, spot: Spot)] {
        let top = settings.map { [($0.root, Spot(file: $0.file, offset: $0.root.offset, path: JSONPath()))] } ?? []
        let questions = steps.flatMap { step in
            [(step.json, step.spot)] + (step.json["ask"] == nil ? step.questions.map { ($0.json, $0.spot) } : [])
        }
        return (top + questions).flatMap { node, spot in
            ["noinput", "nomatch"].compactMap { key in node[key].map { ($0, spot.inner(key, $0)) } }
        }
    }
}
