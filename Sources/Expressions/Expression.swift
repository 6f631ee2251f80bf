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

    private let program: Program

    /// - Parameter isChecked: without, names that are unknown and types that do not fit are errors only when the
    ///   evaluation reaches them, as CEL allows for.
    /// - Throws: every error found, not only the first.
    public static func compile(
        _ source: String, in environment: Environment, isChecked: Bool = true
    ) throws(ExpressionErrors) -> Expression {
        let syntax: Syntax
        do throws(ExpressionError) {
            syntax = try Parser.parse(source)
        } catch {
            throw ExpressionErrors([error])
        }
        var compiler = Compiler(environment: environment, isChecked: isChecked)
        let type = try compiler.compile(syntax)
        let references = compiler.references.sorted { $0.offset < $1.offset }
        return Expression(source: source, type: type, references: references, program: compiler.program)
    }

    /// The value of the expression on these variables. The same values yield the same result in every run.
    /// - Parameter budget: what it may cost at most: 1 for each operation, each element and each 64 bytes of text.
    public func evaluate(
        _ variables: some VariableSource, budget: Int = ExpressionLimits.budget
    ) throws(EvaluationError) -> Value {
        var evaluator = Evaluator(program: program, variables: variables, budget: budget)
        let result = try evaluator.value(program.root)
        // Who receives the result may go through all of it.
        try evaluator.charge(all: result, program.root)
        return result
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
