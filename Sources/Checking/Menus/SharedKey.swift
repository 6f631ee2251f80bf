import JSON

/// Two options of one menu, or two choices of one question, behind the same key.
struct SharedKey: Check {
    let code = "shared-key"
    let severity = Severity.error
    let title = "a key that two options share"
    let explanation =
        "Only the first is ever chosen by it; whoever presses the key for the second gets the first. Options with an `if` may share a key."
    let mend = "give the second a key of its own"
    let example = CheckExample(
        bad: CheckSnippet(
            nodes: """
                "welcome": [ { "menu": "What is it about?", "options": [
                    { "key": "1", "label": "hours", "go": "hours" }, { "key": "1", "label": "prices", "go": "prices" } ] } ],
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
            var keys: [String: JSONNode] = [:]
            return options.compactMap { option, spot -> Diagnostic? in
                guard let key = option["key"]?.value.asString else { return nil }
                guard let first = keys[key] else {
                    keys[key] = option
                    return nil
                }
                if option["if"] != nil || first["if"] != nil { return nil }
                let free = (1...9).map(String.init).first { number in !options.contains { $0.json["key"]?.value.asString == number } }
                return problem(
                    "key \(key) is taken by an option before it", at: spot.inner("key", option["key"]),
                    mend: free.map { "give it a key of its own, \($0) is free" })
            }
        }
    }
}

extension CheckedHotline {
    /// The options of every menu, and the choices of every question that has some.
    var optionLists: [[(json: JSONNode, spot: Spot)]] {
        steps.flatMap { step -> [[(json: JSONNode, spot: Spot)]] in
            if step.json["menu"] != nil { return [step.options] }
            return step.questions.compactMap { question in
                guard let list = question.json["options"], let items = list.value.asArray else { return nil }
                return items.enumerated().map { ($1, question.spot.inner("options", list).inner($0, $1)) }
            }
        }
    }
}
