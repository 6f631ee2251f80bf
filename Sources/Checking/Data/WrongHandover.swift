import Flows
import JSON

/// A call whose inputs and results do not fit the flow that is called.
struct WrongHandover: Check {
    let code = "wrong-handover"
    let severity = Severity.error
    let title = "a call that does not fit the flow it calls"
    let explanation =
        "A flow's `inputs` and `results` are what it takes and gives. What is given and not taken is lost; what is taken and not given is empty."
    let mend = "use the names in the called flow's 'inputs' and 'results'"
    let example: CheckExample = {
        func call(_ result: String) -> CheckSnippet {
            CheckSnippet(
                nodes:
                    "\"welcome\": [ { \"call\": \"who\", \"results\": { \"caller_name\": \"\(result)\" } }, { \"end\": \"Goodbye, {{caller_name}}.\" } ]",
                others: [
                    #"{ "flow": "who", "start": "ask", "results": ["name"], "nodes": { "ask": [ { "ask": "name", "type": "name", "prompt": "Who is there?" } ] } }"#
                ])
        }
        return CheckExample(bad: call("nam"), good: call("name"))
    }()

    func problems(in hotline: CheckedHotline) -> [Diagnostic] {
        guard let model = hotline.model else { return [] }
        return hotline.steps.flatMap { step -> [Diagnostic] in
            guard case .call(let call)? = step.model?.verb, let flow = model.flows[call.flow] else { return [] }
            let inputs = call.inputs.filter { !flow.inputs.contains($0.slot) }.map { input in
                problem(
                    "'\(call.flow)' takes no input '\(input.slot)'",
                    at: step.spot("with").inner(input.slot, step.json["with"]?[input.slot]),
                    mend: flow.inputs.isEmpty ? nil : "it takes \(flow.inputs.joined(separator: ", "))")
            }
            let missing = flow.inputs.filter { name in !call.inputs.contains { $0.slot == name } }.map {
                problem("'\(call.flow)' is not given its input '\($0)'", at: step.spot("call"))
            }
            let results = call.results.filter { !flow.results.contains($0.from) }.map { result in
                let node = step.json["results"]?[result.slot]
                let near = NearestName.nearest(to: result.from, among: flow.results)
                return problem(
                    "'\(call.flow)' gives no result '\(result.from)'", at: step.spot("results").inner(result.slot, node),
                    mend: near.map { "did you mean '\($0)'?" }
                        ?? (flow.results.isEmpty ? nil : "it gives \(flow.results.joined(separator: ", "))"),
                    fix: near.flatMap { near in node.map { Fix.rename(result.from, to: near, at: $0.offset, in: step.spot.file) } })
            }
            return inputs + missing + results
        }
    }
}
