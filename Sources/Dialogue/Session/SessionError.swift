/// A stored session that cannot be read.
public struct SessionError: Error, Sendable, CustomStringConvertible {
    public let message: String

    public init(message: String) { self.message = message }

    public var description: String { "stored session: \(message)" }
}
