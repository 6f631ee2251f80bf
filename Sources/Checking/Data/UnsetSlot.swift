import Expressions
import Flows
import JSON

/// A slot that is used where no way leads over a step that fills it.
struct UnsetSlot: Check {
    let code = "unset-slot"
    let severity = Severity.error
    let title = "a slot that is used before anything fills it"
    let explanation = """
        On no way to this step is the slot asked for, looked up or set: the text has a hole in it, the condition is always false. Each flow has its own \
        slots; one that is called knows what it was given by `with`, and its caller what it took back by `results`.
        """
    let mend = "ask for it, look it up or set it before"
    let example: CheckExample = {
        func nodes(_ ask: String) -> CheckSnippet {
            CheckSnippet(
                nodes: """
                    "welcome": [ \(ask){ "say": "Good morning, {{name}}." }, { "go": "again" } ],
                    "again": [ { "ask": "name", "type": "name", "prompt": "And your name?" }, { "end": "Goodbye, {{name}}." } ]
                    """)
        }
        return CheckExample(bad: nodes(""), good: nodes(#"{ "set": { "name": "'stranger'" } }, "#))
    }()

    func problems(in hotline: CheckedHotline) -> [Diagnostic] {
        guard let graph = hotline.graph, let model = hotline.model else { return [] }
        let uses = graph.vertices.indices.map { hotline.step(at: $0)?.model.map(SlotUse.init) }
        let global = model.globals.list + model.flows.values.flatMap(\.globals.list)
        // A global may set a slot at any question.
        let anywhere = global.reduce(into: Set<String>()) { filled, global in
            if case .set(let set) = global.reaction { filled.formUnion(set.assignments.map(\.slot)) }
        }
        var numbers = SlotNumbers()
        let filled = Self.filled(graph, uses, hotline, numbers.set(anywhere), &numbers)
        let slots = Set(uses.compactMap { $0?.fills }.joined()).union(model.flows.values.flatMap(\.inputs))
        return graph.vertices.indices.flatMap { vertex -> [Diagnostic] in
            guard let use = uses[vertex], let known = filled[vertex], let step = hotline.step(at: vertex) else { return [] }
            var named: Set<String> = []
            return use.reads.flatMap { expression -> [Diagnostic] in
                // Whoever compares with null, or asks has(), knows that it may not be there.
                if expression.source.contains("null") || expression.source.contains("has(") { return [] }
                return expression.references.compactMap { reference in
                    let slot = reference.variable
                    guard slots.contains(slot), !known.contains(numbers[slot]), !use.fills.contains(slot), named.insert(slot).inserted
                    else {
                        return nil
                    }
                    return problem("'\(slot)' is used, and nothing has filled it", at: step.spot(of: expression.source))
                }
            }
        }
    }

    /// The slots that some way to a vertex has filled; nil for what cannot be reached.
    private static func filled(
        _ graph: CallGraph, _ uses: [SlotUse?], _ hotline: CheckedHotline, _ anywhere: NumberSet, _ numbers: inout SlotNumbers
    ) -> [NumberSet?] {
        let fills = uses.map { numbers.set($0?.fills ?? []) }
        var filled = [NumberSet?](repeating: nil, count: graph.edges.count)
        // What the callers of a called flow have filled: known again where a global or the agent takes the call out of it.
        var beneath = [NumberSet](repeating: NumberSet(), count: graph.edges.count)
        var open: [Int] = []
        func reach(_ vertex: Int, _ slots: NumberSet, beneath outer: NumberSet) {
            if let before = filled[vertex], before.isSuperset(of: slots), beneath[vertex].isSuperset(of: outer) { return }
            filled[vertex] = (filled[vertex] ?? NumberSet()).union(slots)
            beneath[vertex] = beneath[vertex].union(outer)
            open.append(vertex)
        }
        for root in graph.roots { reach(root, anywhere, beneath: NumberSet()) }
        while let vertex = open.popLast() {
            let slots = (filled[vertex] ?? NumberSet()).union(fills[safe: vertex] ?? NumberSet())
            let outer = beneath[vertex]
            for edge in graph.edges[vertex] {
                switch edge.way {
                case .call:
                    guard case .call(let call)? = hotline.step(at: vertex)?.model?.verb else { continue }
                    reach(edge.to, anywhere.union(numbers.set(call.inputs.map(\.slot))), beneath: outer.union(slots))
                // An answer goes on in the same flow; everything else that a caller does may lead out of it.
                case .input, .missed: reach(edge.to, edge.to == vertex + 1 ? slots : slots.union(outer), beneath: outer)
                case .next, .after, .decided: reach(edge.to, slots, beneath: outer)
                }
            }
        }
        return filled
    }
}

/// The slots of a hotline, each by a number.
private struct SlotNumbers {
    private var numbers: [String: Int] = [:]

    /// Nil for a slot that nothing fills.
    subscript(_ slot: String) -> Int? { numbers[slot] }

    mutating func set(_ slots: some Sequence<String>) -> NumberSet {
        var set = NumberSet()
        for slot in slots {
            let number = numbers[slot] ?? numbers.count
            numbers[slot] = number
            set.insert(number)
        }
        return set
    }
}

extension Array {
    fileprivate subscript(safe index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}

extension CheckedStep {
    /// Where an expression stands in the step; the step itself when it is not found.
    func spot(of source: String) -> Spot {
        func find(_ node: JSONNode, _ spot: Spot) -> Spot? {
            switch node.value {
            case .string(let text): return text.contains(source) ? spot : nil
            case .array(let items):
                for (index, item) in items.enumerated() { if let found = find(item, spot.inner(index, item)) { return found } }
            case .object(let members):
                for member in members { if let found = find(member.value, spot.inner(member.key, member.value)) { return found } }
            default: break
            }
            return nil
        }
        return find(json, spot) ?? spot
    }
}
