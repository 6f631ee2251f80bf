/// Everything wrong with one expression, in the order of its source; never empty.
public struct ExpressionErrors: Error, Sendable, Hashable, CustomStringConvertible {
    public let errors: [ExpressionError]

    public init(_ errors: [ExpressionError]) {
        self.errors = errors.sorted { $0.offset < $1.offset }
    }

    public var description: String { errors.map(\.description).joined(separator: "\n") }
}
