/// Says a text: `{ "say": "您好", "bargein": false }`.
public struct Say: Sendable {
    public let text: Text
    /// Whether the caller may speak over it; nil leaves it to the hotline.
    public let bargein: Bool?
    /// In `noinput` and `nomatch`: whether the question is put again after it.
    public let reprompt: Bool

    public init(text: Text, bargein: Bool? = nil, reprompt: Bool = true) {
        self.text = text
        self.bargein = bargein
        self.reprompt = reprompt
    }
}
