/// The bounds of conversations, each with its reason.
enum Limits {
    /// Keys pressed at once: the longest number people type has 30.
    static let keys = 64
    /// Lookups in a row for one line of the caller; the engine has a lower guard of its own.
    static let lookupsPerLine = 64
    /// Seconds that one line of a conversation may take: a day.
    static let seconds = 86_400.0
    /// Time-outs in one long silence: a hotline that lets so many pass has been seen to be at a loss.
    static let silences = 64

    // MARK: explore

    /// Inputs of one explored call, before the caller falls silent.
    static let inputs = 24
    /// Silences after which such a call must have come to its end, or to a person.
    static let patience = 16
    /// Findings that are shrunk and shown: more would not be read, and the next run shows the rest.
    static let findings = 40
}
