/// What a comparison spends.
enum ComparingLimits {
    /// Steps of the old node times steps of the new one that are compared each with each; longer nodes are compared by number.
    static let stepPairs = 250_000
}
