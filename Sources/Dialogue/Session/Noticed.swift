public import Expressions

/// What the engine noticed of the caller in this call.
public struct Noticed: Sendable, Equatable {
    /// Times nothing fitting was heard: silences and what was not understood.
    public var misses = 0
    public var silences = 0
    /// Times the caller asked to hear it again.
    public var repeats = 0
    /// Inputs so far.
    public var turns = 0
    /// Languages the caller clearly spoke, in order.
    public var languages: [String] = []

    public init() {}

    /// Asking twice to hear it again is what hard-of-hearing callers do, whatever they say of themselves.
    public var hardOfHearing: Bool { repeats >= 2 }
    public var bilingual: Bool { languages.count >= 2 }

    var value: Value {
        .record([
            ("misses", .int(Int64(misses))), ("silences", .int(Int64(silences))), ("repeats", .int(Int64(repeats))),
            ("turns", .int(Int64(turns))), ("hard_of_hearing", .bool(hardOfHearing)), ("bilingual", .bool(bilingual)),
        ])
    }
}
