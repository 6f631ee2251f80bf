import JSON

/// A node at whose end the call stops, though nobody said goodbye.
struct DeadEnd: Check {
    let code = "dead-end"
    let severity = Severity.warning
    let title = "a call that just stops"
    let explanation = "The node comes to its end, no flow has called this one, and so the line goes dead without a goodbye."
    let mend = "end the node with 'go', 'handoff' or 'end'"
    let example = CheckExample(
        bad: CheckSnippet(nodes: #""welcome": [ { "say": "We open at nine." } ]"#),
        good: CheckSnippet(nodes: #""welcome": [ { "say": "We open at nine." }, { "end": "Goodbye." } ]"#))

    func problems(in hotline: CheckedHotline) -> [Diagnostic] {
        guard let graph = hotline.graph else { return [] }
        let reached = graph.reachable()
        return graph.vertices.indices.compactMap { vertex in
            let place = graph.vertices[vertex]
            guard place.isEnd, reached[vertex], graph.outermost.contains(place.flow), let node = hotline.node(at: vertex) else {
                return nil
            }
            let last = node.steps.last
            let message = last.map { "the call stops after '\($0.verb)' without a goodbye" } ?? "the call stops at a node without steps"
            return problem(message, at: last?.spot ?? node.spot)
        }
    }
}
