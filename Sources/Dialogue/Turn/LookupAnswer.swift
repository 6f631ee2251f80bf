public import Expressions

/// What came of a lookup: the JSON it gave, or why it failed.
public struct LookupAnswer: Sendable {
    public enum Result: Sendable {
        case success(Value)
        case failure(String)
    }

    /// The number of the request.
    public let id: Int
    public let result: Result

    public init(id: Int, result: Result) {
        self.id = id
        self.result = result
    }
}
