import Flows
import JSON

/// A flow that calls itself, directly or through others.
struct RecursiveFlow: Check {
    let code = "recursive-flow"
    let severity = Severity.error
    let title = "a flow that calls itself"
    let explanation = "Each call waits for the next to come back. After a few the engine's guard stops the caller with an apology."
    let mend = "use 'go' where nothing is to come back"
    let example = CheckExample(
        bad: CheckSnippet(
            nodes: #""welcome": [ { "call": "hours" }, { "end": "Goodbye." } ]"#,
            others: [#"{ "flow": "hours", "start": "when", "nodes": { "when": [ { "say": "We open at nine." }, { "call": "hours" } ] } }"#]),
        good: CheckSnippet(
            nodes: #""welcome": [ { "call": "hours" }, { "end": "Goodbye." } ]"#,
            others: [#"{ "flow": "hours", "start": "when", "nodes": { "when": [ { "say": "We open at nine." } ] } }"#]))

    func problems(in hotline: CheckedHotline) -> [Diagnostic] {
        guard let model = hotline.model else { return [] }
        let numbers = Dictionary(hotline.flows.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
        let calls = hotline.flows.map { flow in
            (model.flows[flow.name]?.nodes.values.flatMap(\.steps) ?? []).compactMap { step -> Int? in
                guard case .call(let call) = step.verb else { return nil }
                return numbers[call.flow]
            }
        }
        return Components.cycles(hotline.flows.count) { calls[$0] }.compactMap { circle in
            let names = circle.map { hotline.flows[$0].name }
            let step = hotline.steps.first { names.contains($0.flow) && names.contains($0.json["call"]?.value.asString ?? "") }
            guard let step else { return nil }
            return problem(
                names.count == 1 ? "the flow '\(names[0])' calls itself" : "the flows \(names.joined(separator: " and ")) call each other",
                at: step.spot("call"))
        }
    }
}
