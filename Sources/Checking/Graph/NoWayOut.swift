import JSON

/// A circle that a caller can only leave by hanging up.
struct NoWayOut: Check {
    let code = "no-way-out"
    let severity = Severity.warning
    let title = "a circle without a way out"
    let explanation = "Whatever the caller says or presses, the call goes round and round: it never ends, and never reaches a person."
    let mend = "give it an option that ends the call or leads to a person"
    let example = CheckExample(
        bad: CheckSnippet(
            nodes: """
                "welcome": [ { "ask": "colour", "type": "text", "fresh": true, "prompt": "Which colour?" }, { "go": "again" } ],
                "again": [ { "say": "A fine colour, {{colour}}." }, { "go": "welcome" } ]
                """),
        good: CheckSnippet(
            nodes: """
                "welcome": [ { "ask": "colour", "type": "text", "fresh": true, "prompt": "Which colour?" }, { "go": "again" } ],
                "again": [ { "say": "A fine colour, {{colour}}." },
                  { "ask": "more", "type": "yesno", "fresh": true, "prompt": "Another one?" },
                  { "if": "more", "go": "welcome" }, { "end": "Goodbye." } ]
                """))

    func problems(in hotline: CheckedHotline) -> [Diagnostic] {
        guard let graph = hotline.graph else { return [] }
        let reached = graph.reachable()
        let wayOut = leaving(graph)
        var problems: [Diagnostic] = []
        for circle in Components.cycles(graph.vertices.count, { deliberate(graph, $0).filter { $0 < graph.vertices.count } }) {
            // A circle that is silent is named by another check.
            guard let first = circle.first(where: { reached[$0] && !wayOut[$0] }),
                circle.contains(where: { hotline.step(at: $0)?.listens ?? false }),
                let spot = hotline.spot(at: first)
            else { continue }
            var names: [String] = []
            for name in circle.map(hotline.name) where !names.contains(name) { names.append(name) }
            let path = names.prefix(4).joined(separator: ", ") + (names.count > 4 ? " and \(names.count - 4) more" : "")
            problems.append(problem("no way out of \(path) but to hang up or fall silent", at: spot))
        }
        return problems
    }

    /// Where a caller can get on purpose: not by silence, nor by answers that do not fit.
    private func deliberate(_ graph: CallGraph, _ vertex: Int) -> [Int] {
        graph.edges[vertex].compactMap { if case .missed = $0.way { nil } else { $0.to } }
    }

    /// From where a person, the end of the call or the end of a called flow can be reached on purpose.
    private func leaving(_ graph: CallGraph) -> [Bool] {
        var before = [[Int]](repeating: [], count: graph.edges.count)
        for vertex in graph.edges.indices { for to in deliberate(graph, vertex) { before[to].append(vertex) } }
        var seen = [Bool](repeating: false, count: graph.edges.count)
        var open = [graph.person, graph.over] + graph.vertices.indices.filter { graph.vertices[$0].isEnd }
        for vertex in open { seen[vertex] = true }
        while let vertex = open.popLast() {
            for earlier in before[vertex] where !seen[earlier] {
                seen[earlier] = true
                open.append(earlier)
            }
        }
        return seen
    }
}
