extension Conversation {
    /// What must be seen of the engine.
    package enum Check: Equatable, Sendable {
        /// `< text`: heard somewhere in the turn, after what the lines above want.
        case says(TextPattern)
        /// `<= text`: a prompt that is this and nothing else.
        case saysExactly(String)
        /// `</ regex /`
        case matches(RegexPattern)
        /// `<! text`
        case neverSays(TextPattern)
        case intent(String), language(String), dialect(String), node(String), survey(String)
        case workOrder(kind: String, fields: CallerFacts)
        case slot(name: String, value: String)
        case handoff(queue: String, priority: String?)
        case speech(WantedSpeech)
        case end
    }
}

extension Conversation.Check: CustomStringConvertible {
    /// As it is written, without the `<`.
    package var description: String {
        switch self {
        case .says(let words): words.description
        case .saysExactly(let words): "= \(words)"
        case .matches(let regex): "/\(regex.source)/"
        case .neverSays(let words): "! \(words)"
        case .intent(let name): "intent: \(name)"
        case .language(let tag): "language: \(tag)"
        case .dialect(let name): "dialect: \(name)"
        case .node(let name): "node: \(name)"
        case .workOrder(let kind, let fields):
            "work-order: \(kind)" + fields.facts.map { " \($0.name)=\(CallerFacts.quoted($0.value))" }.joined()
        case .survey(let name): "survey: \(name)"
        case .slot(let name, let value): "slot: \(name)=\(value)"
        case .handoff(let queue, let priority): "handoff: \(queue)" + (priority.map { " " + $0 } ?? "")
        case .speech(let speech): "speech: \(speech)"
        case .end: "end"
        }
    }

    /// The line of a file that says so.
    package var line: String {
        switch self {
        case .saysExactly(let words): "<= \(words)"
        case .matches(let regex): "</ \(regex.source) /"
        case .neverSays(let words): "<! \(words)"
        default: "< \(description)"
        }
    }
}
