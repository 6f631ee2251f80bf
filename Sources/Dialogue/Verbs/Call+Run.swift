import Expressions
import Flows

extension Call {
    func run(_ run: inout Run) -> Outcome {
        var slots: [String: Value] = [:]
        for input in inputs { slots[input.slot] = run.evaluate(input.value)?.bounded }
        return run.push(flow, slots: slots, ending: .step)
    }

    /// Takes what the called flow gives back.
    func takeResults(from frame: Frame, _ run: inout Run) {
        for result in results { run.put(frame.slots[result.from], in: result.slot) }
    }
}
