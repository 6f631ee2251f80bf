/// The bits of whole numbers, from CEL's math extension: `math.bitAnd(flags, 4)`.
extension FunctionLibrary {
    static let bits: [Function] = [
        pair("math.bitAnd") { $0 & $1 },
        pair("math.bitOr") { $0 | $1 },
        pair("math.bitXor") { $0 ^ $1 },
        Function(
            "math.bitNot", .init([.int], .int) { arguments, _ throws(EvaluationError) in .int(~arguments.int(0)) },
            .init([.uint], .uint) { arguments, _ throws(EvaluationError) in .uint(~pattern(arguments[0])) }),
        shift("math.bitShiftLeft") { $0 << $1 },
        shift("math.bitShiftRight") { $0 >> $1 },
    ]

    private static func pair(_ name: String, _ combine: @escaping @Sendable (UInt64, UInt64) -> UInt64) -> Function {
        Function(
            name,
            .init([.int, .int], .int) { arguments, _ throws(EvaluationError) in
                .int(Int64(bitPattern: combine(pattern(arguments[0]), pattern(arguments[1]))))
            },
            .init([.uint, .uint], .uint) { arguments, _ throws(EvaluationError) in
                .uint(combine(pattern(arguments[0]), pattern(arguments[1])))
            })
    }

    /// Shifts bring in zeros, also for negative numbers; 64 and more leave nothing.
    private static func shift(_ name: String, _ shift: @escaping @Sendable (UInt64, Int64) -> UInt64) -> Function {
        Function(
            name,
            .init([.int, .int], .int) { arguments, _ throws(EvaluationError) in
                .int(Int64(bitPattern: shift(pattern(arguments[0]), try distance(arguments))))
            },
            .init([.uint, .int], .uint) { arguments, _ throws(EvaluationError) in
                .uint(shift(pattern(arguments[0]), try distance(arguments)))
            })
    }

    private static func distance(_ arguments: [Value]) throws(EvaluationError) -> Int64 {
        let distance = arguments.int(1)
        guard distance >= 0 else { throw EvaluationError(.outOfRange, "bits cannot be shifted by \(distance)") }
        return distance
    }

    private static func pattern(_ value: Value) -> UInt64 {
        switch value {
        case .int(let value): UInt64(bitPattern: value)
        case .uint(let value): value
        default: 0
        }
    }
}
