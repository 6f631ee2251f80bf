import JSON

/// A step behind one that always leads elsewhere.
struct UnreachableStep: Check {
    let code = "unreachable-step"
    let severity = Severity.warning
    let title = "a step that is never run"
    let explanation =
        "The step before it always leaves: a 'go', an 'end', a 'menu', a 'handoff', a 'switch' with 'else'. What follows is never heard."
    let mend = "put it before that step, or take it out"
    let example = CheckExample(
        bad: CheckSnippet(nodes: #""welcome": [ { "end": "Goodbye." }, { "say": "We open at nine." } ]"#),
        good: CheckSnippet(nodes: #""welcome": [ { "say": "We open at nine." }, { "end": "Goodbye." } ]"#))

    func problems(in hotline: CheckedHotline) -> [Diagnostic] {
        guard let graph = hotline.graph else { return [] }
        let reached = graph.reachable()
        return graph.vertices.indices.compactMap { vertex in
            let place = graph.vertices[vertex]
            guard place.step > 0, !place.isEnd, !reached[vertex], reached[vertex - 1], let step = hotline.step(at: vertex),
                let before = hotline.step(at: vertex - 1)
            else { return nil }
            return problem("'\(step.verb)' is never run: '\(before.verb)' before it always leaves", at: step.spot)
        }
    }
}
