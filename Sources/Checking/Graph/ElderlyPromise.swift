import Flows
import JSON

/// The promise to the elderly: from every node a caller of that audience reaches a person within so many inputs.
///
/// It is proved over the graph as a game: at a question the caller does what is best for them; wherever the flow decides (a condition,
/// a case, a lookup that fails) it decides for the worst. Ends of the call that come without a question are no failure.
struct ElderlyPromise: Check {
    let code = "elderly-promise"
    let severity = Severity.error
    let title = "a place from which a person is too far away"
    let explanation = """
        Whoever is old, or does not hear well, must not be kept from people by a machine. An audience with `"person": { "within": 2 }`, and one \
        that is called elderly whatever it says, can reach a person within so many inputs from every node. The proof goes over all ways of the \
        hotline; the message names the way that is too long.
        """
    let mend = "leave 'agent' on in that question, or give it an option that leads to a person"
    let example = CheckExample(
        bad: CheckSnippet(
            nodes: """
                "welcome": [ { "menu": "What is it about?", "navigation": ["repeat"],
                    "options": [ { "key": "1", "label": "hours", "go": "hours" }, { "key": "2", "label": "prices", "go": "prices" } ] } ],
                "hours": [ { "end": "We open at nine. Goodbye." } ], "prices": [ { "end": "It is free. Goodbye." } ],
                "agent": [ { "handoff": "desk" } ]
                """,
            hotline: """
                "agent": "agent", "queues": { "desk": { "callback": { "after": "60s" } } },
                "audiences": { "elderly": { "when": "caller.age >= 60", "menu": { "max": 3 }, "person": { "within": 2 } } }
                """),
        good: CheckSnippet(
            nodes: """
                "welcome": [ { "menu": "What is it about?",
                    "options": [ { "key": "1", "label": "hours", "go": "hours" }, { "key": "2", "label": "prices", "go": "prices" } ] } ],
                "hours": [ { "end": "We open at nine. Goodbye." } ], "prices": [ { "end": "It is free. Goodbye." } ],
                "agent": [ { "handoff": "desk" } ]
                """,
            hotline: """
                "agent": "agent", "queues": { "desk": { "callback": { "after": "60s" } } },
                "audiences": { "elderly": { "when": "caller.age >= 60", "menu": { "max": 3 }, "person": { "within": 2 } } }
                """))

    func problems(in hotline: CheckedHotline) -> [Diagnostic] {
        guard let graph = hotline.graph, let model = hotline.model else { return [] }
        let audiences = model.audiences.compactMap { audience in audience.promise.map { (audience.name, $0) } }
        guard let strictest = audiences.min(by: { $0.1 < $1.1 }) else { return [] }
        let game = PersonGame(graph)
        let reached = graph.reachable()
        var named: Set<String> = []
        return graph.vertices.indices.compactMap { start in
            // From the beginning of each node, and from each question in it; a node is named once.
            guard graph.vertices[start].step == 0 || game.asks(start), reached[start], !game.endsSilently[start],
                game.inputs[start] > strictest.1, let spot = hotline.spot(at: start), named.insert(hotline.name(of: start)).inserted
            else { return nil }
            let way = game.way(from: start).map { step in "\(hotline.name(of: step.vertex))\(step.input.map { " (\($0))" } ?? "")" }
            let far =
                game.inputs[start] == PersonGame.never ? "never reaches a person" : "needs \(game.inputs[start]) inputs to reach a person"
            return problem(
                "an '\(strictest.0)' caller \(far) from '\(hotline.name(of: start))', promised within \(strictest.1): \(way.joined(separator: " > "))",
                at: spot)
        }
    }
}

extension Audience {
    /// Within how many inputs a person is promised.
    var promise: Int? { personWithin ?? (isElderly ? Limits.personWithin : nil) }

    var isElderly: Bool { ["elderly", "senior", "seniors", "old", "aged"].contains(name) }
}
