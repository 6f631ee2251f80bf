/// What a session waits for when it does not listen.
public enum Waiting: Sendable, Equatable {
    /// The answer to a lookup, by its number.
    case lookup(Int)
    /// A person. `told`: the caller has been asked to stay on the line.
    case agent(told: Bool)
}
