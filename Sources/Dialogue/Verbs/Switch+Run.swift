import Expressions
import Flows

extension Switch {
    func run(_ run: inout Run) -> Outcome {
        let value = run.evaluate(self.value)
        let chosen = value?.description ?? ""
        run.pass(cases[chosen] == nil ? "else" : chosen)
        guard let target = cases[chosen] ?? otherwise else { return .next }
        run.go(target)
        return .moved
    }
}
