/// A word that would help, if a person agrees: for which intent, and what it would mend and spoil among the utterances listened to.
public struct Proposal: Sendable {
    public let word: String
    /// Nil when nobody said what was meant: the word is often heard, and nothing understands it.
    public let intent: String?
    /// The language or dialect in which alone it was heard, when it is one and the file says so: a word for that dialect's table.
    public let language: String?
    /// Utterances that were not understood, or wrongly, and hold it.
    public let fixes: [Example]
    /// Utterances that hold it and mean something else, and are understood today.
    public let breaks: [Example]
}
