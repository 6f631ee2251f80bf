/// The question being put, at the step where the top frame stands, and how it has gone so far.
public struct Question: Sendable, Equatable {
    public enum Phase: Sendable, Equatable {
        /// Waiting for the answer.
        case open
        /// A value was read back: yes or no?
        case confirm
        /// A whole form was read back and is not right: which slot?
        case which
    }

    public var phase = Phase.open
    /// Times nothing was heard here.
    public var noinput = 0
    /// Times something was heard that did not fit.
    public var nomatch = 0
    /// Answers that did not do: not fitting, not valid or denied.
    public var tries = 0
    /// Times it was put in a row.
    public var asked = 0
    /// In a form or survey: the index of the slot asked for; nil while the form's opening question stands.
    public var slot: Int?
    /// Intents the caller was asked to choose between.
    public var clarifying: [String] = []

    init(slot: Int? = nil) { self.slot = slot }
}
