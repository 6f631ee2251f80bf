public import Expressions
public import Intents

/// A choice by key or by word:
///
///     { "menu": "请问办什么业务?", "options": [ { "key": "1", "intent": "outage_report", "label": "停电报修", "go": "outage" } ] }
public struct Menu: Sendable {
    public struct Option: Sendable {
        public let trigger: Trigger
        public let label: Text?
        public let condition: Expression?
        public let reaction: Reaction
    }

    public let prompt: Text
    public let options: [Option]
    /// Whether the engine reads the options out: "停电报修,请按1".
    public let announce: Bool
    public let listening: Listening
    /// The words and labels of the options, by the option's index.
    public let phrases: PhraseSet
    /// The intents the options answer to: what the caller is expected to say here.
    public let intents: [String]

    /// The longest key of an option, in key presses.
    public var longestKey: Int { options.map { $0.trigger.key?.utf8.count ?? 0 }.max() ?? 0 }
}
