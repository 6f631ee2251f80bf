public import JSON

/// One utterance and what it means, as somebody who knows labelled it.
///
///     {"text": "屋企冇電呀", "label": "outage_report", "lang": "yue", "split": "train"}
public struct Example: Sendable {
    public let text: String
    /// The intent, or a word for what is none of them: `out_of_scope`.
    public let label: String
    /// The language or dialect it is in; `""` when the file does not say.
    public let language: String
    /// What the example is for: `train`, `dev`, `test`; nil when the file does not say.
    public let split: String?
    /// Where it stands.
    public let place: Place

    public init(text: String, label: String, language: String = "", split: String? = nil, place: Place) {
        self.text = text
        self.label = label
        self.language = language
        self.split = split
        self.place = place
    }
}
