/// A call that explored a hotline: how it was set up, what the caller did, and what went wrong.
package struct Walk: Sendable {
    var setup: Setup
    var inputs: [Conversation.Input]
    package var fault: Fault?

    /// The call as a conversation to paste into `tests/`: it fails as long as the fault is there.
    package func conversation(apology: String) -> Conversation {
        var conversation = Conversation(file: "")
        conversation.title = fault.map { "Found by exploring: \($0)" } ?? ""
        conversation.setup = setup
        for input in inputs { conversation.steps.append(.init(line: 0, input: input)) }
        let wanted: Conversation.Check
        switch fault?.kind {
        case .guarded, .helpless: wanted = .neverSays(TextPattern(apology))
        case .endless, nil: wanted = .end
        case .mute, .dropped: wanted = (try? RegexPattern(".")).map { .matches($0) } ?? .end
        }
        conversation.steps[conversation.steps.count - 1].expectations = [.init(line: 0, check: wanted)]
        return conversation
    }
}
