import Expressions
import Flows
import Intents

/// The graph being built: vertices first, then what leads where, by the rules of the interpreter.
struct GraphBuilding {
    let hotline: Hotline
    let flows: [Flow]
    private(set) var vertices: [CallGraph.Vertex] = []
    private(set) var edges: [[CallGraph.Edge]] = []
    private(set) var starts: [[Int]] = []
    private(set) var person = 0
    private(set) var over = 0
    private(set) var roots: [Int] = []
    private var numbers: [Target: Int] = [:]
    private var flowNumbers: [String: Int] = [:]
    /// Flows that are called, with the vertex to come back to; nil for a digression, which comes back to its question.
    private var calls: [(flow: Int, after: Int?)] = []
    /// Flows that a flow goes over to, in the same frame.
    private var goes: [Set<Int>] = []
    private var here = 0

    init(_ hotline: Hotline) {
        self.hotline = hotline
        flows = hotline.flowOrder.compactMap { hotline.flows[$0] }
    }

    mutating func build() {
        for (number, flow) in flows.enumerated() {
            flowNumbers[flow.name] = number
            starts.append([])
            for (index, name) in flow.order.enumerated() {
                numbers[Target(flow: flow.name, node: name)] = vertices.count
                starts[number].append(vertices.count)
                let count = flow.nodes[name]?.steps.count ?? 0
                for step in 0...count {
                    vertices.append(CallGraph.Vertex(flow: number, node: index, step: step, isEnd: step == count))
                }
            }
        }
        person = vertices.count
        over = person + 1
        edges = Array(repeating: [], count: over + 1)
        goes = Array(repeating: [], count: flows.count)
        for vertex in vertices.indices {
            let place = vertices[vertex]
            let flow = flows[place.flow]
            let steps = flow.nodes[flow.order[place.node]]?.steps ?? []
            guard steps.indices.contains(place.step) else { continue }
            here = vertex
            if let condition = steps[place.step].condition { add(vertex + 1, .decided("unless \(condition.source)")) }
            verb(steps[place.step].verb, flow)
        }
        roots = [hotline.start, hotline.agent].compactMap { $0.flatMap { numbers[$0] } }
    }

    // MARK: Frames

    /// Where the ends of each flow's nodes go on. A flow that a called flow goes over to returns to the same caller.
    func frames() -> (returns: [[Int]], outermost: Set<Int>) {
        var returns = Array(repeating: Set<Int>(), count: flows.count)
        func reached(from roots: [Int]) -> Set<Int> {
            var seen = Set(roots)
            var open = roots
            while let flow = open.popLast() {
                for next in goes[flow] where seen.insert(next).inserted { open.append(next) }
            }
            return seen
        }
        for (flow, after) in calls {
            for inner in reached(from: [flow]) { if let after { returns[inner].insert(after) } }
        }
        let outermost = reached(from: roots.map { vertices[$0].flow } + globalGoes)
        return (returns.map { $0.sorted() }, outermost)
    }

    /// Flows that a global of the hotline takes a caller to, out of all others.
    private var globalGoes: [Int] {
        hotline.globals.list.compactMap {
            if case .go(let target) = $0.reaction { flowNumbers[target.flow] } else { nil }
        }
    }

    // MARK: Edges

    private mutating func add(_ to: Int, _ way: CallGraph.Way) { edges[here].append(CallGraph.Edge(to: to, way: way)) }

    private mutating func go(_ target: Target, _ way: CallGraph.Way) {
        guard let to = numbers[target] else { return }
        add(to, way)
        if let flow = flowNumbers[target.flow], flow != vertices[here].flow { goes[vertices[here].flow].insert(flow) }
    }

    private mutating func call(_ name: String, _ way: CallGraph.Way, after: Int?) {
        guard let number = flowNumbers[name],
            let start = flows[number].nodes[flows[number].start].flatMap({ _ in
                numbers[Target(flow: name, node: flows[number].start)]
            })
        else { return }
        add(start, way)
        calls.append((number, after))
    }

    /// To a person, as the interpreter does when it knows no other way.
    private mutating func toAgent(_ way: CallGraph.Way) {
        let place = vertices[here]
        let flow = flows[place.flow]
        if let agent = hotline.agent, agent != Target(flow: flow.name, node: flow.order[place.node]), let to = numbers[agent] {
            add(to, way)
        } else {
            add(hotline.queues[hotline.agentQueue] == nil ? over : person, way)
        }
    }

    private mutating func verb(_ verb: Verb, _ flow: Flow) {
        switch verb {
        case .say, .set, .workOrder: add(here + 1, .next)
        case .menu(let menu):
            for option in menu.options { react(option.reaction, option.trigger.description ?? "an option") }
            listen(menu.listening, flow)
        case .ask(let ask):
            add(here + 1, .input("an answer", inputs: ask.inputs))
            if !ask.fresh { add(here + 1, .decided("\(ask.slot) is known")) }
            giveUp(ask.otherwise, after: ask.tries)
            listen(ask.listening, flow)
        case .form(let form):
            let inputs = form.slots.reduce(0) { $0 + $1.inputs }
            add(here + 1, .input("the answers", inputs: max(1, inputs + (form.confirm.isAsked ? 1 : 0))))
            if !form.confirm.isAsked, !form.slots.contains(where: \.fresh) { add(here + 1, .decided("all is known")) }
            giveUp(form.otherwise, after: form.tries)
            listen(form.listening, flow)
        case .survey(let survey):
            add(here + 1, .input("the answers", inputs: max(1, survey.questions.count)))
            listen(Listening(), flow)
        case .choose(let choose):
            for (value, target) in choose.cases.sorted(by: { $0.key < $1.key }) { go(target, .decided("'\(value)'")) }
            if let otherwise = choose.otherwise {
                go(otherwise, .decided("another value"))
            } else {
                add(here + 1, .decided("another value"))
            }
        case .lookup(let lookup):
            add(here + 1, .next)
            if let failed = lookup.failed {
                go(failed, .decided("\(lookup.slot) failed"))
            } else {
                toAgent(.decided("\(lookup.slot) failed"))
            }
        case .call(let call):
            add(here + 1, .after)
            self.call(call.flow, .call, after: here + 1)
        case .handoff(let handoff):
            add(person, .next)
            if let closed = handoff.closed { go(closed, .decided("\(handoff.queue) is closed")) }
            if let next = handoff.next { go(next, .decided("the agent is done")) } else { add(over, .decided("the agent is done")) }
        case .go(let target): go(target, .next)
        case .end: add(over, .next)
        }
    }

    private mutating func react(_ reaction: Reaction, _ what: String) {
        switch reaction {
        case .go(let target): go(target, .input(what, inputs: 1))
        case .call(let flow): call(flow, .input(what, inputs: 1), after: nil)
        case .say, .set: break
        }
    }

    private mutating func giveUp(_ otherwise: Target?, after tries: Int) {
        let way = CallGraph.Way.missed("wrong answers", inputs: tries)
        if let otherwise { go(otherwise, way) } else { toAgent(way) }
    }

    /// What every question listens for beside its own answers.
    private mutating func listen(_ listening: Listening, _ flow: Flow) {
        for (name, own, common) in [
            ("silence", listening.noinput, hotline.noinput), ("not understood", listening.nomatch, hotline.nomatch),
        ] { replies(own ?? common, name) }
        for global in flow.globals.list + hotline.globals.list { react(global.reaction, global.trigger.description ?? "a global") }
        let isSomebodyThere = hotline.agent != nil || hotline.queues[hotline.agentQueue] != nil
        if isSomebodyThere, let trigger = hotline.navigation.triggers[.agent], listening.navigation?.contains(.agent) ?? true {
            toAgent(.input(trigger.description ?? "agent", inputs: 1))
        }
    }

    private mutating func replies(_ list: [Step]?, _ name: String) {
        for (index, step) in (list ?? []).enumerated() {
            guard case .go(let target) = step.verb else { continue }
            go(target, .missed(name, inputs: index + 1))
            // The question is left: nobody gets to the rest of the list.
            return
        }
        // Without a list the engine says two sentences of its own.
        toAgent(.missed(name, inputs: (list?.count ?? 2) + 1))
    }
}

extension Trigger {
    /// How a caller chooses it, for messages: `key 1`, `bill_query`.
    var description: String? { key.map { "key \($0)" } ?? intent ?? words.first.map { "“\($0)”" } }
}

extension Ask {
    /// Inputs that an answer takes.
    var inputs: Int { confirm.isAsked ? 2 : 1 }
}

extension Ask.Confirm {
    var isAsked: Bool { if case .no = self { false } else { true } }
}
