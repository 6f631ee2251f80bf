/// `+ - * / %`, the sign, `< <= > >=`.
extension Evaluator {
    mutating func negate(_ operand: Node.Place, _ place: Node.Place) throws(EvaluationError) -> Value {
        switch try value(operand) {
        case .int(let value):
            let (negative, overflow) = Int64(0).subtractingReportingOverflow(value)
            if overflow { throw fail(.overflow, "-(\(value)) is not an int", place) }
            return .int(negative)
        case .double(let value): return .double(-value)
        case let other: throw fail(.noSuchOverload, "'-' does not take a value of type \(other.typeName)", place)
        }
    }

    mutating func compare(
        _ comparison: Node.Comparison, _ left: Node.Place, _ right: Node.Place, _ place: Node.Place
    ) throws(EvaluationError) -> Value {
        let (a, b) = (try value(left), try value(right))
        try charge(a, comparedWith: b, place)
        guard let order = a.order(to: b) else {
            // Numbers without an order: one is NaN.
            if a.isNumber, b.isNumber { return .bool(false) }
            throw fail(.noSuchOverload, "no order between \(a.typeName) and \(b.typeName)", place)
        }
        switch comparison {
        case .less: return .bool(order == .less)
        case .lessOrEqual: return .bool(order != .greater)
        case .greater: return .bool(order == .greater)
        case .greaterOrEqual: return .bool(order != .less)
        }
    }

    mutating func arithmetic(_ symbol: Token.Symbol, _ a: Value, _ b: Value, _ place: Node.Place) throws(EvaluationError) -> Value {
        switch (a, b) {
        case (.int(let x), .int(let y)): return .int(try whole(symbol, x, y, place))
        case (.uint(let x), .uint(let y)): return .uint(try whole(symbol, x, y, place))
        case (.double(let x), .double(let y)): if let result = Self.double(symbol, x, y) { return .double(result) }
        case (.timestamp, _), (_, .timestamp), (.duration, _), (_, .duration):
            if let result = Self.time(symbol, a, b) {
                guard let value = result else { throw fail(.overflow, "the time is out of range", place) }
                return value
            }
        default: if symbol == .plus, let sum = try joined(a, b, place) { return sum }
        }
        throw fail(.noSuchOverload, "'\(symbol.rawValue)' does not take \(a.typeName) and \(b.typeName)", place)
    }

    private func whole<T: FixedWidthInteger>(_ symbol: Token.Symbol, _ a: T, _ b: T, _ place: Node.Place) throws(EvaluationError) -> T {
        if b == 0, symbol == .divide || symbol == .modulo { throw fail(.divideByZero, "\(a) \(symbol.rawValue) 0", place) }
        let (result, overflow) =
            switch symbol {
            case .plus: a.addingReportingOverflow(b)
            case .minus: a.subtractingReportingOverflow(b)
            case .times: a.multipliedReportingOverflow(by: b)
            case .divide: a.dividedReportingOverflow(by: b)
            default: a.remainderReportingOverflow(dividingBy: b)
            }
        if overflow { throw fail(.overflow, "\(a) \(symbol.rawValue) \(b) is out of range", place) }
        return result
    }

    private static func double(_ symbol: Token.Symbol, _ a: Double, _ b: Double) -> Double? {
        switch symbol {
        case .plus: a + b
        case .minus: a - b
        case .times: a * b
        case .divide: a / b
        default: nil
        }
    }

    /// Nil when there is no such operation; a nil within when its result is out of range.
    private static func time(_ symbol: Token.Symbol, _ a: Value, _ b: Value) -> Value?? {
        switch (symbol, a, b) {
        case (.plus, .timestamp(let t), .duration(let d)), (.plus, .duration(let d), .timestamp(let t)):
            .some(t.adding(nanoseconds: d.nanoseconds).map { .timestamp($0) })
        case (.minus, .timestamp(let t), .duration(let d)):
            .some(CELDuration.difference(0, d.nanoseconds).flatMap { t.adding(nanoseconds: $0.nanoseconds) }.map { .timestamp($0) })
        case (.minus, .timestamp(let t), .timestamp(let u)):
            .some(CELDuration(seconds: t.seconds - u.seconds, nanos: Int64(t.nanos) - Int64(u.nanos)).map { .duration($0) })
        case (.plus, .duration(let d), .duration(let e)):
            .some(CELDuration.sum(d.nanoseconds, e.nanoseconds).map { .duration($0) })
        case (.minus, .duration(let d), .duration(let e)):
            .some(CELDuration.difference(d.nanoseconds, e.nanoseconds).map { .duration($0) })
        default: nil
        }
    }

    /// Text, bytes and lists are put together; each costs what it is long.
    private mutating func joined(_ a: Value, _ b: Value, _ place: Node.Place) throws(EvaluationError) -> Value? {
        switch (a, b) {
        case (.string(let x), .string(let y)):
            try charge(text: x.utf8.count + y.utf8.count, place)
            return .string(x + y)
        case (.bytes(let x), .bytes(let y)):
            try charge(text: x.count + y.count, place)
            return .bytes(x + y)
        case (.list(let x), .list(let y)):
            try charge(x.count + y.count, place)
            return .list(x + y)
        default: return nil
        }
    }

    mutating func charge(text count: Int, _ place: Node.Place) throws(EvaluationError) {
        guard count <= ExpressionLimits.textBytes else {
            throw fail(.limit, "a text of \(count) bytes is longer than \(ExpressionLimits.textBytes)", place)
        }
        try charge(bytes: count, place)
    }
}

extension CELDuration {
    static func sum(_ a: Int64, _ b: Int64) -> CELDuration? {
        let (sum, overflow) = a.addingReportingOverflow(b)
        return overflow ? nil : CELDuration(nanoseconds: sum)
    }

    static func difference(_ a: Int64, _ b: Int64) -> CELDuration? {
        let (difference, overflow) = a.subtractingReportingOverflow(b)
        return overflow ? nil : CELDuration(nanoseconds: difference)
    }
}

extension Timestamp {
    /// Nil outside of the years 1 to 9999.
    func adding(nanoseconds: Int64) -> Timestamp? {
        let total = Int64(nanos) + nanoseconds % 1_000_000_000
        let carry: Int64 = total < 0 ? -1 : total / 1_000_000_000
        let whole = seconds + nanoseconds / 1_000_000_000 + carry
        return Timestamp(seconds: whole, nanos: Int32(total - carry * 1_000_000_000))
    }
}
