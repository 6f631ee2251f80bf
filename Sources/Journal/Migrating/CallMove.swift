/// What became of a call under way when its hotline got a new version.
public struct CallMove: Sendable {
    public enum Outcome: Sendable, Equatable {
        /// At the same question, or with the same person.
        case kept
        /// At the start of its node, which the caller hears next.
        case restarted
        /// With the version it has; why.
        case stays(String)
    }

    public let call: Int64
    public let name: String
    /// The version it had.
    public let version: String
    /// Where it stands: `main.bill`.
    public let place: String
    public let outcome: Outcome

    init(_ call: CallRecord, _ place: String, _ outcome: Outcome) {
        self.call = call.id
        name = call.name
        version = call.version
        self.place = place
        self.outcome = outcome
    }
}
