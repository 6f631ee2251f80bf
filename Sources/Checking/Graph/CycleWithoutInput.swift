import Flows
import JSON

/// Steps that lead back to themselves without asking the caller anything.
struct CycleWithoutInput: Check {
    let code = "cycle-without-input"
    let severity = Severity.error
    let title = "a circle in which nobody is asked anything"
    let explanation =
        "The engine would run in circles and talk without end; its guard stops the call after some hundred steps with an apology."
    let mend = "ask something in it, or count with 'set' and leave by an 'if'"
    let example = CheckExample(
        bad: CheckSnippet(
            nodes:
                #""welcome": [ { "say": "Hello." }, { "go": "hours" } ], "hours": [ { "say": "We open at nine." }, { "go": "welcome" } ]"#),
        good: CheckSnippet(
            nodes:
                #""welcome": [ { "say": "Hello." }, { "go": "hours" } ], "hours": [ { "say": "We open at nine." }, { "end": "Goodbye." } ]"#
        ))

    func problems(in hotline: CheckedHotline) -> [Diagnostic] {
        guard let graph = hotline.graph else { return [] }
        let reached = graph.reachable()
        func next(_ vertex: Int) -> [Int] {
            // Where the caller must be waited for the circle is broken, even when the slot may be known already.
            if hotline.step(at: vertex)?.listens ?? true { return [] }
            return graph.edges[vertex].filter {
                switch $0.way {
                // A flow that calls itself is named by another check; what comes after an agent is a new talk.
                case .call, .decided("the agent is done"), .input, .missed: false
                default: $0.to < graph.vertices.count
                }
            }.map(\.to)
        }
        return Components.cycles(graph.vertices.count, next).compactMap { circle in
            guard let first = circle.first, reached[first], let spot = hotline.spot(at: first) else { return nil }
            let members = Set(circle)
            let leaves = circle.contains { next($0).contains { !members.contains($0) } }
            let changes = circle.contains { vertex in
                switch hotline.step(at: vertex)?.model?.verb {
                case .set?, .lookup?, .workOrder?, .call?: true
                default: false
                }
            }
            guard !leaves || !changes else { return nil }
            var names: [String] = []
            for name in circle.map(hotline.name) where !names.contains(name) { names.append(name) }
            return problem("\(names.joined(separator: ", ")) lead round without asking the caller anything", at: spot)
        }
    }
}
