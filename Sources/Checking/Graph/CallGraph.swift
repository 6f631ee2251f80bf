import Flows

/// Every way a call can take: the steps of all flows, and what leads from one to another.
///
/// A flow that is called returns to its caller: `returns` says where to.
struct CallGraph: Sendable {
    /// A step of a node; one past the last step is the node's end.
    struct Vertex: Sendable {
        let flow: Int
        let node: Int
        let step: Int
        let isEnd: Bool
    }

    enum Way: Sendable {
        /// The step after.
        case next
        /// The step after a flow that was called.
        case after
        /// Into a flow that is called, to come back.
        case call
        /// What the flow decides: a condition, a case, a closed queue, a lookup that failed.
        case decided(String)
        /// What the caller says or presses, and how many inputs that takes.
        case input(String, inputs: Int)
        /// Silence, or words that do not fit, so many times.
        case missed(String, inputs: Int)

        /// Whether the call gets there without the caller.
        var isSilent: Bool {
            switch self {
            case .next, .after, .call, .decided: true
            case .input, .missed: false
            }
        }
    }

    struct Edge: Sendable {
        let to: Int
        let way: Way
    }

    let vertices: [Vertex]
    let edges: [[Edge]]
    /// The vertex a node begins with, by flow and node.
    let starts: [[Int]]
    /// A person takes over.
    let person: Int
    /// The call is over.
    let over: Int
    /// Where calls begin, and where the engine itself takes a caller.
    let roots: [Int]
    /// Where the end of a node goes on, by flow: after each step that called it. Empty for a flow that nobody calls.
    let returns: [[Int]]
    /// Flows whose end is the end of the call.
    let outermost: Set<Int>

    init(_ hotline: Hotline) {
        var building = GraphBuilding(hotline)
        building.build()
        vertices = building.vertices
        edges = building.edges
        starts = building.starts
        person = building.person
        over = building.over
        roots = building.roots
        (returns, outermost) = building.frames()
    }

    /// Everything that can be reached from where calls begin.
    func reachable() -> [Bool] {
        var seen = [Bool](repeating: false, count: edges.count)
        var open = roots
        for root in roots { seen[root] = true }
        while let vertex = open.popLast() {
            for edge in edges[vertex] where !seen[edge.to] {
                seen[edge.to] = true
                open.append(edge.to)
            }
        }
        return seen
    }
}

extension CheckedHotline {
    /// The step at a vertex; nil at the end of a node.
    func step(at vertex: Int) -> CheckedStep? {
        guard let graph, vertex < graph.vertices.count else { return nil }
        let place = graph.vertices[vertex]
        let steps = flows[place.flow].nodes[place.node].steps
        return steps.indices.contains(place.step) ? steps[place.step] : nil
    }

    func node(at vertex: Int) -> CheckedNode? {
        guard let graph, vertex < graph.vertices.count else { return nil }
        return flows[graph.vertices[vertex].flow].nodes[graph.vertices[vertex].node]
    }

    /// `bill.account`, for messages.
    func name(of vertex: Int) -> String {
        guard let graph, vertex < graph.vertices.count else { return vertex == graph?.person ? "a person" : "the end" }
        let place = graph.vertices[vertex]
        return "\(flows[place.flow].name).\(flows[place.flow].nodes[place.node].name)"
    }

    func spot(at vertex: Int) -> Spot? { step(at: vertex)?.spot ?? node(at: vertex)?.spot }
}
