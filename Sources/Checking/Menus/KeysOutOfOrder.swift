import JSON

/// Keys that are read out in an order nobody expects.
struct KeysOutOfOrder: Check {
    let code = "keys-out-of-order"
    let severity = Severity.warning
    let title = "keys that do not count up, or leave one out"
    let explanation =
        "Callers count along: 1, 2, 3. A key out of turn is pressed wrongly. 0, * and # come where they like, and so does what has an `if`."
    let mend = "number the options in the order in which they stand, from 1"
    let example = CheckExample(
        bad: CheckSnippet(
            nodes: """
                "welcome": [ { "menu": "What is it about?", "options": [
                    { "key": "2", "label": "hours", "go": "hours" }, { "key": "1", "label": "prices", "go": "prices" } ] } ],
                "hours": [ { "end": "We open at nine." } ], "prices": [ { "end": "It is free." } ]
                """),
        good: CheckSnippet(
            nodes: """
                "welcome": [ { "menu": "What is it about?", "options": [
                    { "key": "1", "label": "hours", "go": "hours" }, { "key": "2", "label": "prices", "go": "prices" } ] } ],
                "hours": [ { "end": "We open at nine." } ], "prices": [ { "end": "It is free." } ]
                """))

    func problems(in hotline: CheckedHotline) -> [Diagnostic] {
        hotline.optionLists.compactMap { options in
            let numbered = options.compactMap { option -> (number: Int, json: JSONNode, spot: Spot)? in
                guard option.json["if"] == nil, let key = option.json["key"]?.value.asString, let number = Int(key), number > 0 else {
                    return nil
                }
                return (number, option.json, option.spot)
            }
            guard Set(numbered.map(\.number)).count == numbered.count, !options.contains(where: { $0.json["if"] != nil }) else {
                return nil
            }
            for (place, option) in numbered.enumerated() where option.number != place + 1 {
                return problem(
                    "key \(option.number) where callers expect \(place + 1)", at: option.spot.inner("key", option.json["key"]))
            }
            return nil
        }
    }
}
