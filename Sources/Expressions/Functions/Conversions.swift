/// `int(x)`, `string(x)`, `timestamp(x)` …, `type(x)`.
extension FunctionLibrary {
    static let conversions: [Function] = [
        Function("type", .init([.dyn], .type) { arguments, _ throws(EvaluationError) in .type(arguments[0].typeName) }),
        Function(
            "bool", .init([.bool], .bool) { arguments, _ throws(EvaluationError) in arguments[0] },
            .init([.string], .bool) { arguments, _ throws(EvaluationError) in
                switch arguments.text(0) {
                case "1", "t", "T", "true", "TRUE", "True": .bool(true)
                case "0", "f", "F", "false", "FALSE", "False": .bool(false)
                default: throw unreadable(arguments[0], "bool")
                }
            }),
        Function("int", overloads: int),
        Function("uint", overloads: uint),
        Function(
            "double", .init([.double], .double) { arguments, _ throws(EvaluationError) in arguments[0] },
            .init([.int], .double) { arguments, _ throws(EvaluationError) in .double(arguments.double(0)) },
            .init([.uint], .double) { arguments, _ throws(EvaluationError) in .double(arguments.double(0)) },
            .init([.string], .double) { arguments, _ throws(EvaluationError) in
                guard let value = Double(arguments.text(0)) else { throw unreadable(arguments[0], "double") }
                return .double(value)
            }),
        Function("string", overloads: string),
        Function(
            "bytes", .init([.bytes], .bytes) { arguments, _ throws(EvaluationError) in arguments[0] },
            .init([.string], .bytes) { arguments, _ throws(EvaluationError) in .bytes(Array(arguments.text(0).utf8)) }),
        Function(
            "timestamp", .init([.timestamp], .timestamp) { arguments, _ throws(EvaluationError) in arguments[0] },
            .init([.string], .timestamp) { arguments, _ throws(EvaluationError) in
                guard let time = Timestamp(arguments.text(0)) else { throw unreadable(arguments[0], "timestamp") }
                return .timestamp(time)
            },
            .init([.int], .timestamp) { arguments, _ throws(EvaluationError) in
                guard let time = Timestamp(seconds: arguments.int(0)) else { throw outOfRange(arguments[0], "timestamp") }
                return .timestamp(time)
            }),
        Function(
            "duration", .init([.duration], .duration) { arguments, _ throws(EvaluationError) in arguments[0] },
            .init([.string], .duration) { arguments, _ throws(EvaluationError) in
                guard let span = CELDuration(arguments.text(0)) else { throw unreadable(arguments[0], "duration") }
                return .duration(span)
            }),
    ]

    private static let int: [Function.Overload] = [
        .init([.int], .int) { arguments, _ throws(EvaluationError) in arguments[0] },
        .init([.uint], .int) { arguments, _ throws(EvaluationError) in
            guard let value = arguments[0].asInt else { throw outOfRange(arguments[0], "int") }
            return .int(value)
        },
        .init([.double], .int) { arguments, _ throws(EvaluationError) in
            // The lowest int is excluded too: doubles that were rounded to it are not told from it.
            let whole = arguments.double(0).rounded(.towardZero)
            guard let value = Int64(exactly: whole), value != .min else { throw outOfRange(arguments[0], "int") }
            return .int(value)
        },
        .init([.string], .int) { arguments, _ throws(EvaluationError) in
            guard let value = Int64(arguments.text(0)) else { throw unreadable(arguments[0], "int") }
            return .int(value)
        },
        .init([.timestamp], .int) { arguments, _ throws(EvaluationError) in
            if case .timestamp(let time) = arguments[0] { .int(time.seconds) } else { .int(0) }
        },
    ]

    private static let uint: [Function.Overload] = [
        .init([.uint], .uint) { arguments, _ throws(EvaluationError) in arguments[0] },
        .init([.int], .uint) { arguments, _ throws(EvaluationError) in
            guard let value = UInt64(exactly: arguments.int(0)) else { throw outOfRange(arguments[0], "uint") }
            return .uint(value)
        },
        .init([.double], .uint) { arguments, _ throws(EvaluationError) in
            let double = arguments.double(0)
            guard double >= 0, let value = UInt64(exactly: double.rounded(.towardZero)) else { throw outOfRange(arguments[0], "uint") }
            return .uint(value)
        },
        .init([.string], .uint) { arguments, _ throws(EvaluationError) in
            guard let value = UInt64(arguments.text(0)) else { throw unreadable(arguments[0], "uint") }
            return .uint(value)
        },
    ]

    private static let string: [Function.Overload] =
        [
            .init([.string], .string) { arguments, _ throws(EvaluationError) in arguments[0] },
            .init([.bytes], .string) { arguments, _ throws(EvaluationError) in
                guard case .bytes(let bytes) = arguments[0], let text = String(validating: bytes, as: UTF8.self) else {
                    throw EvaluationError(.invalidArgument, "the bytes are not UTF-8")
                }
                return .string(text)
            },
        ]
        + [ValueType.bool, .int, .uint, .double, .timestamp, .duration].map { type in
            .init([type], .string) { arguments, _ throws(EvaluationError) in .string(arguments[0].description) }
        }

    private static func unreadable(_ value: Value, _ type: String) -> EvaluationError {
        EvaluationError(.invalidArgument, "\(value.excerpt) is not a \(type)")
    }

    private static func outOfRange(_ value: Value, _ type: String) -> EvaluationError {
        EvaluationError(.overflow, "\(value.excerpt) is out of the range of \(type)")
    }
}
