public import Expressions
public import Intents
public import Language

/// Asks for one slot: `{ "ask": "account", "type": "digits", "length": [10, 13], "prompt": "请说户号", "confirm": true }`.
public struct Ask: Sendable {
    /// One answer of a `choice`.
    public struct Choice: Sendable {
        public let key: String?
        public let value: String
        public let label: Text?
        public let words: [String]
    }

    public enum Kind: Sendable {
        case entity(EntityRecogniser)
        /// With the words and labels of the choices, by index.
        case choice([Choice], PhraseSet)
    }

    public enum Confirm: Sendable {
        case no
        /// "13号,对吗?" in the engine's own words.
        case plain
        case text(Text)
    }

    public let slot: String
    public let kind: Kind
    /// The entity type; nil for a choice.
    public let type: EntityType?
    public let length: ClosedRange<Int>?
    public let prompt: Text
    /// What the slot is called when it is read back: "地址".
    public let label: Text?
    public let confirm: Confirm
    public let valid: Expression?
    public let invalid: Text?
    /// Answers that do not do before it gives up.
    public let tries: Int
    public let otherwise: Target?
    /// Ask even when the slot is filled.
    public let fresh: Bool
    /// Never shown in traces, actions or logs.
    public let sensitive: Bool
    public let listening: Listening
}
