/// One thing wrong with an expression, found before it is ever evaluated.
///
///     undeclared-reference at byte 0: undeclared reference to 'cailer'; did you mean 'caller'?
public struct ExpressionError: Error, Sendable, Hashable, CustomStringConvertible {
    public enum Code: String, Sendable, Hashable, CaseIterable {
        /// The text is not CEL.
        case syntax
        /// Longer or deeper than `ExpressionLimits` allow.
        case limit
        case undeclaredReference = "undeclared-reference"
        case undeclaredFunction = "undeclared-function"
        case unknownField = "unknown-field"
        /// The operator or function does not take values of these types.
        case noMatchingOverload = "no-matching-overload"
        /// A macro such as `all(x, p)` is not written as it must be.
        case macro
        /// A literal pattern that is not a regular expression.
        case pattern
        /// Part of CEL that is left out here: protobuf messages.
        case unsupported
    }

    public let code: Code
    public let message: String
    /// UTF-8 offset in the expression's source.
    public let offset: Int
    /// The nearest name that would have been right.
    public let suggestion: String?

    public init(code: Code, message: String, offset: Int, suggestion: String? = nil) {
        self.code = code
        self.message = message
        self.offset = offset
        self.suggestion = suggestion
    }

    public var description: String {
        "\(code.rawValue) at byte \(offset): \(message)" + (suggestion.map { "; did you mean '\($0)'?" } ?? "")
    }
}
