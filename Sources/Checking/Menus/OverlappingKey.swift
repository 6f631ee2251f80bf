import JSON

/// A key with which another one begins: 1 and 12.
struct OverlappingKey: Check {
    let code = "overlapping-key"
    let severity = Severity.warning
    let title = "a key with which another one begins"
    let explanation = "After 1 the engine has to wait whether a 2 follows; whoever is slow gets the wrong option."
    let mend = "use keys of the same length"
    let example = CheckExample(
        bad: CheckSnippet(
            nodes: """
                "welcome": [ { "menu": "What is it about?", "options": [
                    { "key": "1", "label": "hours", "go": "hours" }, { "key": "12", "label": "prices", "go": "prices" } ] } ],
                "hours": [ { "end": "We open at nine." } ], "prices": [ { "end": "It is free." } ]
                """),
        good: CheckSnippet(
            nodes: """
                "welcome": [ { "menu": "What is it about?", "options": [
                    { "key": "1", "label": "hours", "go": "hours" }, { "key": "2", "label": "prices", "go": "prices" } ] } ],
                "hours": [ { "end": "We open at nine." } ], "prices": [ { "end": "It is free." } ]
                """))

    func problems(in hotline: CheckedHotline) -> [Diagnostic] {
        hotline.optionLists.flatMap { options in
            let keys = options.compactMap { $0.json["key"]?.value.asString }
            return options.compactMap { option, spot -> Diagnostic? in
                guard let key = option["key"]?.value.asString, let longer = keys.first(where: { $0 != key && $0.hasPrefix(key) }) else {
                    return nil
                }
                return problem("key \(longer) begins with key \(key)", at: spot.inner("key", option["key"]))
            }
        }
    }
}
