public import Intents

/// Fills several slots, by VoiceXML's form algorithm:
///
///     { "form": "fault", "prompt": "请说地址和故障", "slots": [ { "ask": "address", ... }, { "ask": "phone", ... } ], "confirm": "地址{{address}},对吗?" }
public struct Form: Sendable {
    public let name: String
    /// Said once, before the first slot is asked for.
    public let prompt: Text?
    public let slots: [Ask]
    public let confirm: Ask.Confirm
    public let tries: Int
    public let otherwise: Target?
    public let listening: Listening
    /// The labels of the slots, by index: how a caller says which is wrong.
    public let labels: PhraseSet
}
