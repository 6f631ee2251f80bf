/// Operators, the ternary, lists and maps, comprehensions.
extension Compiler {
    /// An operand that must be a bool.
    mutating func condition(_ syntax: Syntax, of symbol: String) -> Node.Place {
        let typed = expression(syntax)
        if !ValueType.bool.admits(typed.type) {
            mismatch("'\(symbol)' takes bools, not \(typed.type)", at: syntax.offset)
        }
        return typed.place
    }

    mutating func negate(_ operand: Syntax, at offset: Int) -> Typed {
        let typed = expression(operand)
        if typed.type != .dyn, typed.type != .int, typed.type != .double {
            mismatch("'-' takes an int or a double, not \(typed.type)", at: offset)
        }
        return (program.add(.negate(typed.place), at: offset), typed.type)
    }

    mutating func binary(_ symbol: Token.Symbol, _ left: Syntax, _ right: Syntax, at offset: Int) -> Typed {
        let (a, b) = (expression(left), expression(right))
        switch symbol {
        case .equal, .notEqual:
            if !Self.areComparable(a.type, b.type) {
                mismatch("'\(symbol.rawValue)' compares \(a.type) with \(b.type), which are never equal", at: offset)
            }
            return (program.add(.equal(a.place, b.place, negated: symbol == .notEqual), at: offset), .bool)
        case .less: return compare(.less, symbol, a, b, at: offset)
        case .lessOrEqual: return compare(.lessOrEqual, symbol, a, b, at: offset)
        case .greater: return compare(.greater, symbol, a, b, at: offset)
        case .greaterOrEqual: return compare(.greaterOrEqual, symbol, a, b, at: offset)
        default:
            let place = program.add(.arithmetic(symbol, a.place, b.place), at: offset)
            if let type = Self.result(of: symbol, a.type, b.type) { return (place, type) }
            let hint = a.type.isNumber && b.type.isNumber ? "; convert one, as in double(x)" : ""
            mismatch("'\(symbol.rawValue)' does not take \(a.type) and \(b.type)\(hint)", at: offset)
            return (place, .dyn)
        }
    }

    private mutating func compare(_ comparison: Node.Comparison, _ symbol: Token.Symbol, _ a: Typed, _ b: Typed, at offset: Int) -> Typed {
        if !Self.isOrdered(a.type) || !Self.isOrdered(b.type) || !(a.type.admits(b.type) || a.type.isNumber && b.type.isNumber) {
            mismatch("'\(symbol.rawValue)' does not compare \(a.type) with \(b.type)", at: offset)
        }
        return (program.add(.compare(comparison, a.place, b.place), at: offset), .bool)
    }

    /// Whether `==` can ever be true. Null may be compared with anything: a variable may hold none.
    private static func areComparable(_ a: ValueType, _ b: ValueType) -> Bool {
        if a == .null || b == .null || a.isNumber && b.isNumber { return true }
        switch (a, b) {
        case (.list(let x), .list(let y)): return areComparable(x, y)
        case (.map(let k, let v), .map(let l, let w)): return areComparable(k, l) && areComparable(v, w)
        default: return a.admits(b) || b.admits(a)
        }
    }

    private static func isOrdered(_ type: ValueType) -> Bool {
        switch type {
        case .dyn, .bool, .int, .uint, .double, .string, .bytes, .timestamp, .duration: true
        default: false
        }
    }

    /// The type an arithmetic operator yields; nil when it does not take these operands.
    private static func result(of symbol: Token.Symbol, _ a: ValueType, _ b: ValueType) -> ValueType? {
        switch (symbol, a, b) {
        case (_, .dyn, .dyn): return .dyn
        case (.plus, .dyn, .timestamp), (.plus, .timestamp, .dyn): return .timestamp
        case (.plus, .dyn, .duration), (.plus, .duration, .dyn), (.minus, .timestamp, .dyn): return .dyn
        case (.minus, .dyn, .duration), (.minus, .dyn, .timestamp): return .dyn
        case (_, .dyn, _): return result(of: symbol, b, b)
        case (_, _, .dyn): return result(of: symbol, a, a)
        case (_, .int, .int), (_, .uint, .uint): return a
        case (.plus, .double, .double), (.minus, .double, .double), (.times, .double, .double), (.divide, .double, .double): return a
        case (.plus, .string, .string), (.plus, .bytes, .bytes), (.plus, .duration, .duration), (.minus, .duration, .duration): return a
        case (.plus, .list(let x), .list(let y)): return .list(x.joined(with: y))
        case (.plus, .timestamp, .duration), (.plus, .duration, .timestamp), (.minus, .timestamp, .duration): return .timestamp
        case (.minus, .timestamp, .timestamp): return .duration
        default: return nil
        }
    }

    mutating func contains(_ element: Syntax, _ list: Syntax, at offset: Int) -> Typed {
        let (a, b) = (expression(element), expression(list))
        let place = program.add(.contains(a.place, b.place), at: offset)
        let members: ValueType
        switch b.type {
        case .dyn: members = .dyn
        case .list(let element): members = element
        case .map(let key, _): members = key
        case .record: members = .string
        default:
            mismatch("'in' looks into a list or a map, not into \(b.type)", at: offset)
            return (place, .bool)
        }
        if !Self.areComparable(a.type, members) { mismatch("\(a.type) is never in a collection of \(members)", at: offset) }
        return (place, .bool)
    }

    mutating func conditional(_ condition: Syntax, _ then: Syntax, _ otherwise: Syntax, at offset: Int) -> Typed {
        let test = self.condition(condition, of: "?")
        let (a, b) = (expression(then), expression(otherwise))
        let place = program.add(.conditional(test, a.place, b.place), at: offset)
        if a.type.admits(b.type) || b.type.admits(a.type) || a.type == .null || b.type == .null {
            return (place, a.type.joined(with: b.type))
        }
        mismatch("'?' yields \(a.type) or \(b.type): both must be of one type", at: offset)
        return (place, .dyn)
    }

    mutating func map(_ entries: [(Syntax, Syntax)], at offset: Int) -> Typed {
        var (places, keys, values): ([(key: Node.Place, value: Node.Place)], [ValueType], [ValueType]) = ([], [], [])
        for (key, value) in entries {
            let (k, v) = (expression(key), expression(value))
            switch k.type {
            case .dyn, .bool, .int, .uint, .string: break
            default: mismatch("a map's keys are bool, int, uint or string, not \(k.type)", at: key.offset)
            }
            places.append((k.place, v.place))
            keys.append(k.type)
            values.append(v.type)
        }
        return (program.add(.map(places), at: offset), .map(Self.joined(keys), Self.joined(values)))
    }

    mutating func comprehension(
        _ macro: Syntax.Comprehension, _ range: Syntax, _ variable: String, _ arguments: [Syntax], at offset: Int
    ) -> Typed {
        let over = expression(range)
        let element: ValueType
        switch over.type {
        case .dyn: element = .dyn
        case .list(let type): element = type
        case .map(let key, _): element = key
        case .record: element = .string
        default:
            mismatch("'\(macro.rawValue)' goes over a list or a map, not over \(over.type)", at: offset)
            element = .dyn
        }
        let local = locals.count
        locals.append((variable, element))
        defer { locals.removeLast() }
        program.localCount = max(program.localCount, locals.count)
        let filter: Node.Place? = macro == .map && arguments.count == 2 ? condition(arguments[0], of: "map") : nil
        let last = arguments[arguments.count - 1]
        guard macro == .map else {
            let body = condition(last, of: macro.rawValue)
            let node = program.add(.comprehension(macro, over: over.place, local: local, filter: nil, body: body), at: offset)
            return (node, macro == .filter ? .list(element) : .bool)
        }
        let body = expression(last)
        let node = program.add(.comprehension(macro, over: over.place, local: local, filter: filter, body: body.place), at: offset)
        return (node, .list(body.type))
    }
}
