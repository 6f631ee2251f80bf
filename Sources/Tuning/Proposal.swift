/// A word that would help, if a person agrees: for which intent, and what it would mend and spoil among the utterances listened to.
public struct Proposal: Sendable {
    public let word: String
    /// Nil when nobody said what was meant: the word is often heard, and nothing understands it.
    public let intent: String?
    /// The dialect in whose table it belongs, when only callers of that dialect say it; nil: among the intent's own keywords.
    public let dialect: String?
    /// Utterances that would be understood with it and are not today. Tried, unless the intent is nil.
    public let fixes: [Example]
    /// Utterances that are understood today and would not be with it.
    public let breaks: [Example]

    /// What it is worth: to spoil one is worse than to mend one is good.
    var gain: Int { fixes.count - 2 * breaks.count }
}
