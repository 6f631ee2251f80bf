import Expressions
import Flows
import Intents

extension Survey: Questioning {
    var listening: Listening { Listening() }

    func begin(_ run: inout Run) -> Outcome { ask(0, &run) }

    /// Puts a question, or closes the survey when there are no more.
    private func ask(_ index: Int, _ run: inout Run) -> Outcome {
        run.unused = nil
        guard questions.indices.contains(index) else {
            let answers = questions.compactMap { question in run.slot(question.slot).map { (name: question.slot, value: $0) } }
            run.actions.append(.survey(name: name, answers: answers))
            return .next
        }
        run.put(nil, in: questions[index].slot)
        run.session.question = Question(slot: index)
        run.put(self)
        return .rest
    }

    func put(_ run: inout Run) { current(run)?.ask.putOpen(&run) }

    func hear(_ input: Input, _ run: inout Run) -> Outcome? {
        guard let (index, question) = current(run), let value = question.value(from: input, run) else { return nil }
        run.fill(question, with: value)
        guard question.isValid(&run) else {
            run.put(nil, in: question.slot)
            return nil
        }
        return ask(index + 1, &run)
    }

    /// Nobody owes us an answer: the next question, at once.
    func giveUp(after miss: Run.Miss, _ run: inout Run) -> Outcome? {
        ask((current(run)?.index ?? questions.count) + 1, &run)
    }

    func takesAnything(_ run: Run) -> Bool { current(run)?.ask.isOpen ?? false }
    func keys(_ run: Run) -> (min: Int, max: Int)? { current(run)?.ask.keyLength }
    func hints(_ run: Run) -> [String] { current(run)?.ask.hints(run) ?? [] }

    private func current(_ run: Run) -> (index: Int, ask: Ask)? {
        guard let index = run.session.question?.slot, questions.indices.contains(index) else { return nil }
        return (index, questions[index])
    }
}
