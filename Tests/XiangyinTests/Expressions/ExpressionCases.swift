import Expressions

/// What the tests' expressions speak of.
let hotline = Environment(variables: [
    "caller": .record(name: "caller", fields: ["age": .int, "name": .string, "language": .string, "lines": .list(.int)]),
    "noticed": .map(.string, .dyn),
    "now": .timestamp,
    "amount": .double,
    "a.b": .int,
    "anything": .dyn,
])

let values: [String: Value] = [
    "caller": ["age": 72, "name": "王小明", "lines": [1, 2, 3]],
    "noticed": ["misses": 1],
    "now": .timestamp(Timestamp("2026-11-23T16:30:05.25Z") ?? .epoch),
    "amount": 128.5,
    "a.b": 7,
    "anything": ["x": [1, "two", 3.0]],
]

/// Compiles and evaluates; nil with the error's code when it fails when evaluated.
func outcome(of source: String, isChecked: Bool = true) throws -> (value: Value?, error: EvaluationError.Code?) {
    let expression = try Expression.compile(source, in: hotline, isChecked: isChecked)
    do throws(EvaluationError) {
        return (try expression.evaluate(values), nil)
    } catch {
        return (nil, error.code)
    }
}
