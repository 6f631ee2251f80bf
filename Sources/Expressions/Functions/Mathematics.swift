/// CEL's math extension, as far as hotlines count: `math.greatest(a, b)`, `math.round(x)` …
extension FunctionLibrary {
    static let math: [Function] =
        bits + [
            Function("math.greatest", overloads: extremes(.greater)),
            Function("math.least", overloads: extremes(.less)),
            rounding("math.ceil") { $0.rounded(.up) },
            rounding("math.floor") { $0.rounded(.down) },
            rounding("math.round") { $0.rounded(.toNearestOrAwayFromZero) },
            rounding("math.trunc") { $0.rounded(.towardZero) },
            Function(
                "math.abs",
                .init([.int], .int) { arguments, _ throws(EvaluationError) in
                    let value = arguments.int(0)
                    guard value != .min else { throw EvaluationError(.overflow, "the magnitude of \(value) is not an int") }
                    return .int(abs(value))
                },
                .init([.uint], .uint) { arguments, _ throws(EvaluationError) in arguments[0] },
                .init([.double], .double) { arguments, _ throws(EvaluationError) in .double(abs(arguments.double(0))) }),
            Function(
                "math.sign", .init([.int], .int) { arguments, _ throws(EvaluationError) in .int(arguments.int(0).signum()) },
                .init([.uint], .uint) { arguments, _ throws(EvaluationError) in .uint(arguments[0] == 0 ? 0 : 1) },
                .init([.double], .double) { arguments, _ throws(EvaluationError) in
                    let value = arguments.double(0)
                    return .double(value.isNaN ? .nan : value > 0 ? 1 : value < 0 ? -1 : 0)
                }),
            rounding("math.sqrt") { $0.squareRoot() },
            test("math.isNaN") { $0.isNaN },
            test("math.isInf") { $0.isInfinite },
            test("math.isFinite") { $0.isFinite },
        ]

    /// Of one number, two to eight, or a list of them.
    private static func extremes(_ wanted: Order) -> [Function.Overload] {
        let list = Function.Overload([.list(.dyn)], .dyn) { arguments, _ throws(EvaluationError) in
            try extreme(arguments.list(0), wanted)
        }
        return [list]
            + [ValueType.int, .uint, .double].flatMap { type in
                (1...8).map { count in
                    Function.Overload(Array(repeating: type, count: count), type) { arguments, _ throws(EvaluationError) in
                        try extreme(arguments, wanted)
                    }
                }
            }
            + (2...8).map { count in
                Function.Overload(Array(repeating: .dyn, count: count), .dyn) { arguments, _ throws(EvaluationError) in
                    try extreme(arguments, wanted)
                }
            }
    }

    private static func extreme(_ values: [Value], _ wanted: Order) throws(EvaluationError) -> Value {
        guard var best = values.first else { throw EvaluationError(.invalidArgument, "no numbers to choose from") }
        for value in values {
            guard value.isNumber else { throw EvaluationError(.noSuchOverload, "a value of type \(value.typeName) is not a number") }
            if value.order(to: best) == wanted { best = value }
        }
        return best
    }

    private static func rounding(_ name: String, _ round: @escaping @Sendable (Double) -> Double) -> Function {
        Function(name, .init([.double], .double) { arguments, _ throws(EvaluationError) in .double(round(arguments.double(0))) })
    }

    private static func test(_ name: String, _ holds: @escaping @Sendable (Double) -> Bool) -> Function {
        Function(name, .init([.double], .bool) { arguments, _ throws(EvaluationError) in .bool(holds(arguments.double(0))) })
    }
}
