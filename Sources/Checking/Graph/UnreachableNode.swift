import JSON

/// A node, or a whole flow, that nothing leads to.
struct UnreachableNode: Check {
    let code = "unreachable-node"
    let severity = Severity.warning
    let title = "a node that nothing leads to"
    let explanation = "No caller ever gets there: what it says is never heard, and the way that should lead to it leads elsewhere."
    let mend = "lead to it with a 'go', an option or a global, or take it out"
    let example = CheckExample(
        bad: CheckSnippet(nodes: #""welcome": [ { "end": "Goodbye." } ], "hours": [ { "end": "We open at nine." } ]"#),
        good: CheckSnippet(nodes: #""welcome": [ { "say": "Hello." }, { "go": "hours" } ], "hours": [ { "end": "We open at nine." } ]"#))

    func problems(in hotline: CheckedHotline) -> [Diagnostic] {
        guard let graph = hotline.graph else { return [] }
        let reached = graph.reachable()
        var problems: [Diagnostic] = []
        for (number, flow) in hotline.flows.enumerated() {
            let lost = flow.nodes.indices.filter { !reached[graph.starts[number][$0]] }
            if lost.count == flow.nodes.count, let node = flow.nodes.first {
                let spot = Spot(file: flow.file, offset: flow.root["flow"]?.offset ?? node.spot.offset, path: JSONPath().appending("flow"))
                problems.append(
                    problem("nothing leads to the flow '\(flow.name)'", at: spot, mend: "call it or go to it, or take its file out"))
                continue
            }
            problems += lost.map { problem("nothing leads to node '\(flow.nodes[$0].name)'", at: flow.nodes[$0].spot) }
        }
        return problems
    }
}
