public import Expressions

/// What expressions may see of the last utterance.
public struct HeardFacts: Sendable, Equatable {
    public var text = ""
    public var intent = ""
    public var score = 0.0
    public var language = ""
    public var dialect = ""

    var value: Value {
        .record([
            ("text", .string(text)), ("intent", .string(intent)), ("score", .double(score)),
            ("language", .string(language)), ("dialect", .string(dialect)),
        ])
    }
}
