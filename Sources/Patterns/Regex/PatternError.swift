/// Why a pattern does not compile, and where in its source.
///
///     Pattern("(停电|没电") throws PatternError(message: "missing closing parenthesis", offset: 14)
public struct PatternError: Error, Sendable, Hashable, CustomStringConvertible {
    /// What is wrong, in PCRE2's words.
    public let message: String
    /// UTF-8 offset in the pattern's source.
    public let offset: Int

    public init(message: String, offset: Int) {
        self.message = message
        self.offset = offset
    }

    public var description: String { "\(message) (at byte \(offset))" }
}
