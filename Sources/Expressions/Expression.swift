/// A compiled CEL expression: type-checked once, evaluated often, by many threads if need be.
///
///     let old = try Expression.compile("caller.age >= 60 || noticed.misses >= 2", in: environment)
///     try old.isTrue(["caller": ["age": 72], "noticed": ["misses": 0]])   // true
///
/// Evaluation has no side effects, knows no clock and ends within its budget.
public struct Expression: Sendable {
    public let source: String
    /// What it yields, as far as can be told.
    public let type: ValueType
    /// The variables it reads, in the order of the source.
    public let references: [Reference]

    /// - Throws: every error found, not only the first.
    public static func compile(_ source: String, in environment: Environment) throws(ExpressionErrors) -> Expression {
        throw ExpressionErrors([ExpressionError(code: .unsupported, message: "expressions are still being built", offset: 0)])
    }

    public func evaluate(
        _ variables: some VariableSource, budget: Int = ExpressionLimits.budget
    ) throws(EvaluationError) -> Value {
        throw EvaluationError(.limit, "expressions are still being built")
    }

    /// The value of a condition.
    /// - Throws: also when the value is not a bool.
    public func isTrue(
        _ variables: some VariableSource, budget: Int = ExpressionLimits.budget
    ) throws(EvaluationError) -> Bool {
        let value = try evaluate(variables, budget: budget)
        guard case .bool(let truth) = value else {
            throw EvaluationError(.noSuchOverload, "the condition is of type \(value.typeName), not bool")
        }
        return truth
    }
}
