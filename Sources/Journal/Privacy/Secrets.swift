import Dialogue
import Expressions
import Flows

/// What of a call must not be kept for good: numbers, and whatever the hotline calls sensitive.
///
///     let secrets = Secrets(hotline, before: session, after: turn.session)
///     secrets.masked(.text("幺三八零零幺三八零零零"))     // .text("*******八零零零")
///     secrets.masked(answer)
struct Secrets {
    private let words: [String]
    private let isAsked: Bool
    private let language: String

    init(_ hotline: Hotline, before: Session?, after: Session) {
        language = after.language
        isAsked = before.map { Self.asksSecret($0, hotline) } ?? false
        var words: Set<String> = []
        if !hotline.sensitiveSlots.isEmpty {
            for frame in (before?.frames ?? []) + after.frames {
                for (slot, value) in frame.slots where hotline.sensitiveSlots.contains(slot) {
                    // One figure or a "yes" is no secret, and stands in half of all texts.
                    if case .string(let text) = value, text.utf8.count > 2 { words.insert(text) }
                    if case .int(let number) = value, abs(number) > 99 { words.insert("\(number)") }
                }
            }
        }
        self.words = words.sorted { $0.utf8.count > $1.utf8.count }
    }

    func masked(_ kind: Event.Kind) -> Event.Kind {
        switch kind {
        case .text(let text): .text(isAsked ? "***" : Mask.words(words, in: Mask.spoken(text, language: language)))
        case .keys(let keys): .keys(isAsked ? "***" : Mask.words(words, in: Mask.figures(keys)))
        case .start(var caller):
            .start(
                {
                    caller.number = caller.number.map(Mask.figures)
                    caller.facts = caller.facts.mapValues { if case .string(let text) = $0 { .string(Mask.figures(text)) } else { $0 } }
                    return caller
                }())
        default: kind
        }
    }

    func masked(_ answer: String) -> String { Mask.words(words, in: Mask.figures(answer)) }

    /// Whether the caller's next words answer a question for a sensitive slot.
    private static func asksSecret(_ session: Session, _ hotline: Hotline) -> Bool {
        guard !hotline.sensitiveSlots.isEmpty, session.question != nil, let frame = session.frames.last,
            let node = hotline.node(Target(flow: frame.flow, node: frame.node)), node.steps.indices.contains(frame.step)
        else { return false }
        return switch node.steps[frame.step].verb {
        case .ask(let ask): ask.sensitive
        // One sentence may fill several slots of a form.
        case .form(let form): form.slots.contains(where: \.sensitive)
        case .survey(let survey): survey.questions.contains(where: \.sensitive)
        default: false
        }
    }
}
