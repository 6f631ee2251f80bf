/// A word, and how much it tells for a dialect: `"嘅": 4.2`, or against it: `"的": -2.1`. A plain `"嘅"` tells as much as most.
///
/// The weight is a change of log-odds against the standard language: 2.3 makes the dialect ten times as likely.
public struct DialectMarker: Sendable, Hashable, ExpressibleByStringLiteral {
    public let word: String
    public let weight: Double

    /// What a marker tells that nobody has weighed.
    public static let usual = 2.5

    public init(_ word: String, weight: Double = DialectMarker.usual) {
        self.word = word
        self.weight = weight
    }

    public init(stringLiteral word: String) { self.init(word) }
}
