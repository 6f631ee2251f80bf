/// What the calendar and the clock show: `now.getHours('Asia/Shanghai')`; and the parts of durations.
extension FunctionLibrary {
    static let times: [Function] = [
        getter("getFullYear") { $0.year },
        // Months, days of the month and of the year are counted from 0, as in JavaScript; getDate from 1.
        getter("getMonth") { $0.month - 1 },
        getter("getDate") { $0.day },
        getter("getDayOfMonth") { $0.day - 1 },
        getter("getDayOfWeek") { $0.weekday },
        getter("getDayOfYear") { $0.dayOfYear },
        getter("getHours", span { $0 / 3_600_000_000_000 }) { $0.secondOfDay / 3_600 },
        getter("getMinutes", span { $0 / 60_000_000_000 }) { $0.secondOfDay / 60 % 60 },
        getter("getSeconds", span { $0 / 1_000_000_000 }) { $0.secondOfDay % 60 },
        Function("getMilliseconds", overloads: milliseconds + [span { $0 / 1_000_000 % 1_000 }]),
    ]

    private static func getter(
        _ name: String, _ span: Function.Overload? = nil, _ part: @escaping @Sendable (CivilTime) -> Int64
    ) -> Function {
        let utc = Function.Overload(method: true, [.timestamp], .int) { arguments, _ throws(EvaluationError) in
            .int(part(CivilTime(moment(arguments))))
        }
        let zoned = Function.Overload(method: true, [.timestamp, .string], .int) { arguments, _ throws(EvaluationError) in
            .int(part(CivilTime(moment(arguments), secondsFromUTC: try offset(arguments))))
        }
        return Function(name, overloads: [utc, zoned] + (span.map { [$0] } ?? []))
    }

    private static let milliseconds: [Function.Overload] = [
        .init(method: true, [.timestamp], .int) { arguments, _ throws(EvaluationError) in .int(Int64(moment(arguments).nanos / 1_000_000))
        },
        .init(method: true, [.timestamp, .string], .int) { arguments, _ throws(EvaluationError) in
            _ = try offset(arguments)
            return .int(Int64(moment(arguments).nanos / 1_000_000))
        },
    ]

    /// A duration is converted: 90 minutes have 1 hour and 90 minutes.
    private static func span(_ part: @escaping @Sendable (Int64) -> Int64) -> Function.Overload {
        .init(method: true, [.duration], .int) { arguments, _ throws(EvaluationError) in
            if case .duration(let span) = arguments[0] { .int(part(span.nanoseconds)) } else { .int(0) }
        }
    }

    private static func moment(_ arguments: [Value]) -> Timestamp {
        if case .timestamp(let moment) = arguments[0] { moment } else { .epoch }
    }

    private static func offset(_ arguments: [Value]) throws(EvaluationError) -> Int64 {
        if let offset = secondsFromUTC(arguments.text(1), at: moment(arguments)) { return offset }
        throw EvaluationError(.invalidArgument, "\(arguments[1].excerpt) is not a time zone")
    }
}
