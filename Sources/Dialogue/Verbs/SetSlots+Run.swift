import Expressions
import Flows

extension SetSlots {
    func run(_ run: inout Run) -> Outcome {
        for assignment in assignments {
            guard let value = run.evaluate(assignment.value) else { continue }
            if assignment.slot == "language" {
                setLanguage(value, &run)
            } else {
                run.put(value.bounded, in: assignment.slot)
            }
        }
        return .next
    }

    /// The caller's language, when the hotline has it.
    private func setLanguage(_ value: Value, _ run: inout Run) {
        guard case .string(let tag) = value, let language = run.served(tag) else { return }
        run.session.language = language
        run.session.languageChosen = true
        run.trace.append(.language(language, because: "it was chosen"))
    }
}
