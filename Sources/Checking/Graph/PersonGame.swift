/// How many inputs it takes to reach a person from each vertex, when the caller plays well and the flow plays badly.
struct PersonGame {
    static let never = Int.max

    private let graph: CallGraph
    /// By vertex; `never` where no way leads to a person.
    private(set) var inputs: [Int]
    /// Whether the call ends from here without another question.
    private(set) var endsSilently: [Bool]

    init(_ graph: CallGraph) {
        self.graph = graph
        inputs = Array(repeating: Self.never, count: graph.edges.count)
        endsSilently = Array(repeating: false, count: graph.edges.count)
        inputs[graph.person] = 0
        endsSilently[graph.over] = true
        settle { game, vertex in
            let silent = game.silent(vertex)
            let ends = !game.asks(vertex) && !silent.isEmpty && silent.allSatisfy { game.endsSilently[$0] }
            defer { game.endsSilently[vertex] = ends }
            return ends != game.endsSilently[vertex]
        }
        settle { game, vertex in
            let value = game.value(vertex)
            defer { game.inputs[vertex] = value }
            return value != game.inputs[vertex]
        }
    }

    /// Goes over all vertices, from the last, until nothing changes. Values only fall, so it comes to an end.
    private mutating func settle(_ change: (inout PersonGame, Int) -> Bool) {
        var changed = true
        while changed {
            changed = false
            for vertex in graph.vertices.indices.reversed() where change(&self, vertex) { changed = true }
        }
    }

    /// Whether the caller is asked something here.
    func asks(_ vertex: Int) -> Bool { graph.edges[vertex].contains { !$0.way.isSilent } }

    /// Where the flow may go from here by itself. A called flow comes back by its own ends.
    private func silent(_ vertex: Int) -> [Int] {
        let place = graph.vertices[vertex]
        if place.isEnd {
            let after = graph.returns[place.flow]
            return after + (graph.outermost.contains(place.flow) ? [graph.over] : [])
        }
        if graph.edges[vertex].contains(where: { $0.to == graph.person && $0.way.isSilent }) { return [graph.person] }
        return graph.edges[vertex].compactMap { edge in
            if case .after = edge.way { nil } else { edge.way.isSilent ? edge.to : nil }
        }
    }

    /// At a question the caller chooses; that a slot may be known already counts from the question after it.
    private func value(_ vertex: Int) -> Int {
        if asks(vertex) { return choice(vertex)?.inputs ?? Self.never }
        let flow = graph.vertices[vertex].flow
        // The end of a flow that is only a digression leads back to the question it came from, and from there to a person as from any.
        if graph.vertices[vertex].isEnd, graph.returns[flow].isEmpty, !graph.outermost.contains(flow) { return 1 }
        return silent(vertex).filter { !endsSilently[$0] }.map { inputs[$0] }.max() ?? Self.never
    }

    /// What a caller does at a question to reach a person soonest.
    private func choice(_ vertex: Int) -> (edge: CallGraph.Edge, inputs: Int)? {
        var best: (CallGraph.Edge, Int)?
        for edge in graph.edges[vertex] {
            let cost: Int
            switch edge.way {
            case .input(_, let inputs), .missed(_, let inputs): cost = inputs
            default: continue
            }
            guard inputs[edge.to] != Self.never, !(edge.to < graph.vertices.count && endsSilently[edge.to]) else { continue }
            let total = inputs[edge.to] + cost
            if total < best?.1 ?? Self.never { best = (edge, total) }
        }
        return best
    }

    /// The way that takes so long: the worst of the flow's decisions, the best of the caller's.
    func way(from start: Int) -> [(vertex: Int, input: String?)] {
        var way: [(Int, String?)] = []
        var seen: Set<Int> = []
        var vertex = start
        while vertex < graph.vertices.count, seen.insert(vertex).inserted {
            if asks(vertex) {
                guard let choice = choice(vertex) else {
                    way.append((vertex, "nothing here leads to a person"))
                    return way
                }
                let name: String =
                    switch choice.edge.way {
                    case .input(let what, _): what
                    case .missed(let what, let inputs): "\(what), \(inputs) times"
                    default: ""
                    }
                way.append((vertex, name))
                vertex = choice.edge.to
            } else if let worst = silent(vertex).filter({ !endsSilently[$0] }).max(by: { inputs[$0] < inputs[$1] }) {
                if way.last.map({
                    graph.vertices[$0.0].node != graph.vertices[vertex].node || graph.vertices[$0.0].flow != graph.vertices[vertex].flow
                }) ?? true {
                    way.append((vertex, nil))
                }
                vertex = worst
            } else {
                way.append((vertex, nil))
                return way
            }
        }
        if vertex == graph.person { way.append((vertex, nil)) }
        return way
    }
}
