/// The first thing that is wrong with a document, and where.
public struct JSONError: Error, Sendable, Equatable, CustomStringConvertible {
    /// Stable, for machines: `trailing-comma`.
    public let code: String
    public let message: String
    public let offset: Int
    public let mend: String?

    public init(code: String, message: String, offset: Int, mend: String? = nil) {
        self.code = code
        self.message = message
        self.offset = offset
        self.mend = mend
    }

    public var description: String { "\(message) at byte \(offset)" }
}
