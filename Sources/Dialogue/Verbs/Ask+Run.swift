import Expressions
import Flows
import Intents
import Language

extension Ask: Questioning {
    func begin(_ run: inout Run) -> Outcome {
        if run.isFilled(slot), !fresh { return .next }
        run.put(nil, in: slot)
        if let value = valueSaidBefore(run) {
            run.unused = nil
            return accept(value, &run)
        }
        run.put(self)
        return .rest
    }

    func put(_ run: inout Run) {
        guard run.session.question?.phase == .confirm else { return putOpen(&run) }
        readBack(&run)
    }

    /// The question for the value, with the choices when it is one of several.
    func putOpen(_ run: inout Run) {
        run.say(prompt, kind: .question)
        guard case .choice(let choices, _) = kind else { return }
        for choice in choices {
            guard let key = choice.key, let label = choice.label else { continue }
            let words = run.render(label).words
            run.say(.option, kind: .option(key: key, label: words), values: [("label", .string(words)), ("key", .string(key))])
        }
    }

    /// "13号,对吗?"
    func readBack(_ run: inout Run) {
        switch confirm {
        case .no: break
        case .plain: run.say(.confirm, kind: .question, values: [("value", .string(spoken(run)))])
        case .text(let text): run.say(text, kind: .question)
        }
    }

    func hear(_ input: Input, _ run: inout Run) -> Outcome? {
        if run.session.question?.phase == .confirm { return hearConfirmation(input, &run) }
        if let outcome = run.correctEarlier(input, except: slot) { return outcome }
        guard let value = value(from: input, run) else { return nil }
        run.unused = nil
        return accept(value, &run)
    }

    private func hearConfirmation(_ input: Input, _ run: inout Run) -> Outcome? {
        let answer = run.yesOrNo(input)
        if answer == true {
            run.unused = nil
            return .next
        }
        if let other = valueInstead(in: input, run) {
            run.unused = nil
            return accept(other, &run)
        }
        guard answer == false else { return nil }
        run.unused = nil
        run.put(nil, in: slot)
        return again(&run, saying: nil)
    }

    /// Takes a value: checks it, reads it back if that is wanted.
    private func accept(_ value: Value, _ run: inout Run) -> Outcome {
        run.fill(self, with: value)
        guard isValid(&run) else {
            run.put(nil, in: slot)
            return again(&run, saying: invalid)
        }
        if case .no = confirm { return .next }
        run.session.question?.phase = .confirm
        run.put(self)
        return .rest
    }

    /// An answer that does not do: asks again, or gives up.
    private func again(_ run: inout Run, saying text: Text?) -> Outcome {
        run.session.question?.tries += 1
        run.session.question?.phase = .open
        if let outcome = giveUp(after: .nomatch, &run) { return outcome }
        if let text { run.say(text) }
        run.put(self)
        return .rest
    }

    func giveUp(after miss: Run.Miss, _ run: inout Run) -> Outcome? {
        guard miss == .nomatch, let question = run.session.question, question.tries >= tries + run.moreTries else { return nil }
        run.pass("else")
        guard let otherwise else { return run.toAgent() }
        run.go(otherwise)
        return .moved
    }

    func takesAnything(_ run: Run) -> Bool { isOpen && run.session.question?.phase != .confirm }

    func keys(_ run: Run) -> (min: Int, max: Int)? {
        if run.session.question?.phase == .confirm { return (1, 1) }
        return keyLength
    }

    func hints(_ run: Run) -> [String] {
        guard case .choice(let choices, _) = kind else { return [] }
        var run = run
        return choices.flatMap { choice in (choice.label.map { [run.render($0).words] } ?? []) + choice.words }
    }
}
