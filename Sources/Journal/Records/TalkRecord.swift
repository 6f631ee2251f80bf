/// Something said between a caller and an agent, a note that only agents see, or that a supervisor listened.
public struct TalkRecord: Sendable, Equatable {
    public enum Speaker: String, Sendable {
        case caller, agent, note
        /// A supervisor, who says nothing: `listens`, `listens no longer`.
        case listener
    }

    /// Its place among all; given by the store.
    public var number: Int64 = 0
    public var call: Int64
    public var at: Int64
    public var speaker: Speaker
    /// The agent's name, for what an agent said or noted; the supervisor's.
    public var agent: String?
    /// Masked.
    public var text: String
    /// As it was, where masking changed it and the call still lasts.
    public var plain: String?

    public init(call: Int64, at: Int64, speaker: Speaker, agent: String? = nil, text: String, plain: String? = nil) {
        self.call = call
        self.at = at
        self.speaker = speaker
        self.agent = agent
        self.text = text
        self.plain = plain
    }
}
