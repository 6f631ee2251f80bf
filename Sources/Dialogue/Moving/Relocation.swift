/// Where a session stands after its hotline has changed under it.
public enum Relocation: Sendable, Equatable {
    /// At the same question, or with the same person.
    case kept(Session)
    /// At the start of its node: the caller hears the node before anything they say is taken for an answer.
    case restarted(Session)
    /// With the version it began with; why.
    case stays(String)
}
