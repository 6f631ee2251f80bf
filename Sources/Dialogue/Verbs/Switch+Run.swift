import Flows

extension Switch {
    func run(_ run: inout Run) -> Outcome {
        let value = run.evaluate(self.value)
        guard let target = value.flatMap({ cases[$0.description] }) ?? otherwise else { return .next }
        run.go(target)
        return .moved
    }
}
