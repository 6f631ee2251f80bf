/// The words that a hotline wants in its texts, and those it does not: what `check` holds every text against.
///
///     "script": { "polite":   { "question": { "zh-CN": ["请", "您"] }, "farewell": { "zh-CN": ["再见"] } },
///                 "jargon":   { "zh-CN": { "工单": "登记" } },
///                 "promises": { "zh-CN": { "马上解决": "两小时内给您回复" } },
///                 "blame":    { "zh-CN": { "您没说清楚": "我没听清楚" } } }
public struct Script: Sendable {
    /// When politeness is due.
    public enum Moment: String, Sendable, CaseIterable {
        /// Something is asked.
        case question
        /// The caller was not heard, not understood, or gave an answer that does not do.
        case apology
        /// The call ends.
        case farewell
    }

    /// What is wrong with a word.
    public enum Fault: String, Sendable, CaseIterable {
        case jargon, promises, blame
    }

    /// A word that is not said, and what is said instead; empty for nothing.
    public struct Word: Sendable {
        public let fault: Fault
        public let language: String
        public let word: String
        public let better: String
    }

    /// Words of which one must be in a text of that moment, by language.
    public var polite: [Moment: [String: [String]]] = [:]
    public var avoided: [Word] = []

    public init() {}
}
