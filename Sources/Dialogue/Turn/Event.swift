public import Language

/// What happened to a session, and when. Time comes from outside: the engine has no clock.
public struct Event: Sendable {
    public enum Kind: Sendable {
        case start(Caller)
        /// What the caller said or typed.
        case text(String)
        /// Keys pressed: `"1"`, `"3201234567#"`.
        case keys(String)
        /// Nothing was heard before the time-out.
        case silence
        case hangup
        /// A lookup was answered.
        case answer(LookupAnswer)
        /// The person the caller was handed to is done.
        case returned
        /// The queue that they wait in has closed.
        case closed
    }

    public let kind: Kind
    public let at: Instant

    public init(_ kind: Kind, at: Instant) {
        self.kind = kind
        self.at = at
    }
}
