/// Why an evaluation yielded no value.
///
///     no-such-key at byte 6: no such key: 'age'
public struct EvaluationError: Error, Sendable, Hashable, CustomStringConvertible {
    public enum Code: String, Sendable, Hashable, CaseIterable {
        case noSuchVariable = "no-such-variable"
        case noSuchKey = "no-such-key"
        /// The operator or function does not take these values.
        case noSuchOverload = "no-such-overload"
        case overflow
        case divideByZero = "divide-by-zero"
        case outOfRange = "out-of-range"
        /// A text that is not the number, time or pattern it should be, and the like.
        case invalidArgument = "invalid-argument"
        /// The evaluation cost more than it may.
        case budget
        /// One value is larger than it may be, or one pattern gave up.
        case limit
    }

    public var code: Code
    public var message: String
    /// UTF-8 offset in the expression's source of what failed; 0 until the evaluator knows.
    public var offset: Int

    public init(_ code: Code, _ message: String, offset: Int = 0) {
        self.code = code
        self.message = message
        self.offset = offset
    }

    public var description: String { "\(code.rawValue) at byte \(offset): \(message)" }
}
