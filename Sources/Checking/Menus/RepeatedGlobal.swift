import Flows
import JSON

/// Two globals of one list for the same intent, key or word.
struct RepeatedGlobal: Check {
    let code = "repeated-global"
    let severity = Severity.error
    let title = "a global that an earlier one hides"
    let explanation = "The first of two globals with the same intent or key is taken, always; the second is dead."
    let mend = "take one of them out"
    let example = CheckExample(
        bad: CheckSnippet(
            nodes:
                #""welcome": [ { "ask": "name", "type": "name", "prompt": "Who is there?" }, { "end": "Goodbye, {{name}}." } ], "bye": [ { "end": "Goodbye." } ]"#,
            flow: #""globals": [ { "key": "9", "go": "bye" }, { "key": "9", "say": "Nine." } ]"#),
        good: CheckSnippet(
            nodes:
                #""welcome": [ { "ask": "name", "type": "name", "prompt": "Who is there?" }, { "end": "Goodbye, {{name}}." } ], "bye": [ { "end": "Goodbye." } ]"#,
            flow: #""globals": [ { "key": "9", "go": "bye" }, { "key": "8", "say": "Nine." } ]"#))

    func problems(in hotline: CheckedHotline) -> [Diagnostic] {
        var lists = hotline.flows.map { (Spot(file: $0.file, offset: $0.root.offset, path: JSONPath()), $0.root["globals"]) }
        if let settings = hotline.settings {
            lists.append((Spot(file: settings.file, offset: 0, path: JSONPath()), settings.root["globals"]))
        }
        return lists.flatMap { top, list -> [Diagnostic] in
            var seen: Set<String> = []
            return (list?.value.asArray ?? []).enumerated().flatMap { index, global -> [Diagnostic] in
                ["intent", "key"].compactMap { kind in
                    guard global["if"] == nil, let name = global[kind]?.value.asString, !seen.insert("\(kind) \(name)").inserted else {
                        return nil
                    }
                    return problem(
                        "\(kind) '\(name)' is taken by a global before it",
                        at: top.inner("globals", list).inner(index, global).inner(kind, global[kind]))
                }
            }
        }
    }
}
