public import Flows

/// Something for the caller to hear.
public struct Prompt: Sendable, Equatable {
    public enum Kind: Sendable, Equatable {
        case say
        /// The question itself.
        case question
        /// An option of a menu, with its key and its label, for shells that show menus as lists.
        case option(key: String?, label: String)
    }

    public let text: String
    /// The language the text is in, which may be a fallback from the caller's.
    public let language: String
    public let speech: Speech
    public let kind: Kind
}
