import JSON

/// A question that gives up on the first miss.
struct NoSecondChance: Check {
    let code = "no-second-chance"
    let severity = Severity.warning
    let title = "a question that gives up at once"
    let explanation = """
        One cough, one slow answer, and the caller is sent away. Everybody is asked twice. A silence that ends the call politely \
        ("is there anything else?") needs no second one.
        """
    let mend = "put a 'say' before the 'go', or allow more 'tries'"
    let example = CheckExample(
        bad: CheckSnippet(
            nodes: """
                "welcome": [ { "ask": "name", "type": "name", "prompt": "Who is there?", "nomatch": [ { "go": "bye" } ] },
                  { "end": "Goodbye, {{name}}." } ], "bye": [ { "end": "Goodbye." } ]
                """),
        good: CheckSnippet(
            nodes: """
                "welcome": [ { "ask": "name", "type": "name", "prompt": "Who is there?", "nomatch": [ { "say": "Sorry?" }, { "go": "bye" } ] },
                  { "end": "Goodbye, {{name}}." } ], "bye": [ { "end": "Goodbye." } ]
                """))

    func problems(in hotline: CheckedHotline) -> [Diagnostic] {
        let lists = hotline.replies.compactMap { list, spot -> Diagnostic? in
            guard let first = list.value.asArray?.first, let target = first["go"]?.value.asString else { return nil }
            if spot.path.description.hasSuffix("noinput"), hotline.ends(target, from: spot) { return nil }
            return problem("the first entry is a 'go': nobody is asked again", at: spot)
        }
        let tries = hotline.steps.flatMap { step in
            [(step.json, step.spot)] + (step.json["ask"] == nil ? step.questions.map { ($0.json, $0.spot) } : [])
        }
        .compactMap { node, spot -> Diagnostic? in
            guard let tries = node["tries"], tries.value.asInt == 1 else { return nil }
            return problem(
                "\"tries\": 1 gives up on the first wrong answer", at: spot.inner("tries", tries), mend: "allow three, or leave it out")
        }
        return lists + tries
    }
}

extension CheckedHotline {
    /// Whether a target ends the call, without a question and without a person.
    fileprivate func ends(_ target: String, from spot: Spot) -> Bool {
        let own = flows.first { $0.file.name == spot.file.name }
        let node =
            own?.nodes.first { $0.name == target }
            ?? flows.lazy.flatMap { flow in flow.nodes.map { (flow.name + "." + $0.name, $0) } }.first { $0.0 == target }?.1
        return node?.steps.last?.json["end"] != nil
    }
}
