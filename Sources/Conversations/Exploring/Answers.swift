import Dialogue
import Flows
import Tuning

/// What somebody says who wants to help: an answer that fits the question they are asked.
struct Answers: Sendable {
    private let hotline: Hotline
    private let vocabulary: Vocabulary

    init(_ hotline: Hotline, _ vocabulary: Vocabulary) {
        self.hotline = hotline
        self.vocabulary = vocabulary
    }

    /// The step that listens now.
    func verb(_ session: Session) -> Verb? {
        guard let frame = session.frames.last, let node = hotline.flows[frame.flow]?.nodes[frame.node],
            node.steps.indices.contains(frame.step)
        else { return nil }
        return node.steps[frame.step].verb
    }

    /// An answer to an ask, a form, a survey, or to what the engine itself wants to know; nil at a menu.
    func answer(_ session: Session, in language: String? = nil, _ dice: inout SeededGenerator) -> Conversation.Input? {
        guard let verb = verb(session) else { return nil }
        let language = language ?? session.language
        if let question = session.question, question.phase != .open {
            return question.phase == .confirm
                ? yesOrNo(language, &dice) : .keys(["1", "2", "3"].randomElement(using: &dice) ?? "1")
        }
        switch verb {
        case .ask(let ask): return vocabulary.answer(ask, in: language, &dice)
        case .form(let form):
            let asked = session.question?.slot.flatMap { form.slots.indices.contains($0) ? form.slots[$0] : nil }
            return (asked ?? form.slots.randomElement(using: &dice)).map { vocabulary.answer($0, in: language, &dice) }
        case .survey(let survey):
            let asked = session.question?.slot.flatMap { survey.questions.indices.contains($0) ? survey.questions[$0] : nil }
            return asked.map { vocabulary.answer($0, in: language, &dice) }
        default: return nil
        }
    }

    private func yesOrNo(_ language: String, _ dice: inout SeededGenerator) -> Conversation.Input {
        let isYes = Int.random(in: 0..<4, using: &dice) > 0
        if Bool.random(using: &dice) { return .keys(isYes ? "1" : "2") }
        return .text(Vocabulary.isSinitic(language) ? (isYes ? "对" : "不对") : (isYes ? "yes" : "no"))
    }
}
