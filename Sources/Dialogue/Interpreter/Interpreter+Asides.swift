public import Expressions
public import Flows
public import Language

/// What is said beside the turns of a session: in a queue, and when the house itself fails.
extension Interpreter {
    /// One of the engine's own sentences, in the caller's language and at their pace.
    ///
    ///     interpreter.aside(.ahead, [("ahead", .int(3))], to: session, at: now)    // "您前面还有3位。"
    public func aside(_ phrase: Phrase, _ values: [(name: String, value: Value)] = [], to session: Session, at now: Instant) -> [Prompt] {
        var run = Run(program, session, at: now)
        run.refreshAudiences()
        run.say(phrase, values: values)
        return run.prompts
    }

    /// Somebody's own words, as the session would hear them.
    public func words(_ text: String, to session: Session, at now: Instant) -> Prompt {
        var run = Run(program, session, at: now)
        run.refreshAudiences()
        return Prompt(text: text, language: session.language, speech: run.speech, kind: .say)
    }

    /// The way out when a session cannot be kept: an apology, and a person if the hotline has any.
    public func fallback(_ session: Session, reason: String, at now: Instant) -> Turn {
        var run = Run(program, session, at: now)
        run.session.turn += 1
        guard session.state != .ended else { return run.turn() }
        run.refreshAudiences()
        run.stop(limit: reason)
        return run.turn()
    }
}
