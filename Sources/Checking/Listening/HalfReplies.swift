import Flows
import JSON

/// A hotline with words of its own for silence, and none for what is not understood, or the other way round.
struct HalfReplies: Check {
    let code = "half-replies"
    let severity = Severity.warning
    let title = "a 'noinput' without a 'nomatch', or the other way round"
    let explanation = "Where one of the two is missing the engine says words of its own, in another tone, and leads elsewhere in the end."
    let mend = "write both into hotline.json, or neither"
    let example: CheckExample = {
        func hotline(_ more: String) -> CheckSnippet {
            CheckSnippet(
                nodes:
                    #""welcome": [ { "ask": "name", "type": "name", "prompt": "Who is there?" }, { "end": "Goodbye, {{name}}." } ], "agent": [ { "handoff": "desk" } ]"#,
                hotline: """
                    "agent": "agent", "queues": { "desk": { "callback": { "after": "60s" } } },
                      "noinput": [ { "say": "I didn't hear you." }, { "go": "agent" } ]\(more)
                    """)
        }
        return CheckExample(
            bad: hotline(""), good: hotline(",\n  \"nomatch\": [ { \"say\": \"I didn't get that.\" }, { \"go\": \"agent\" } ]"))
    }()

    func problems(in hotline: CheckedHotline) -> [Diagnostic] {
        guard let root = hotline.settings?.root else { return [] }
        return [("noinput", "nomatch"), ("nomatch", "noinput")].compactMap { there, missing in
            guard root[there] != nil, root[missing] == nil else { return nil }
            return hotline.spot(there).map { problem("the hotline has a '\(there)', and no '\(missing)'", at: $0) }
        }
    }
}
