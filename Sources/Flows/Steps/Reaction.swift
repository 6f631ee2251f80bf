/// What an option or a global does when it is chosen.
public enum Reaction: Sendable {
    /// Leaves for the target.
    case go(Target)
    /// Runs a flow and comes back to the question.
    case call(String)
    /// Says a text and comes back to the question.
    case say(Text)
    /// Sets slots (or the language) and puts the question again.
    case set(SetSlots)
}
