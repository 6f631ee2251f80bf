internal import Patterns

/// Functions and patterns.
extension Evaluator {
    mutating func call(_ function: Node.Call, _ place: Node.Place) throws(EvaluationError) -> Value {
        var arguments: [Value] = []
        arguments.reserveCapacity(function.arguments.count)
        for argument in function.arguments {
            let value = try value(argument)
            if !function.isCheap { try charge(all: value, place) }
            arguments.append(value)
        }
        guard let overload = function.overloads.first(where: { $0.takes(arguments) }) else {
            let given = arguments.map(\.typeName).joined(separator: ", ")
            throw fail(.noSuchOverload, "'\(function.name)' does not take (\(given))", place)
        }
        let result: Value
        do throws(EvaluationError) {
            result = try overload.body(arguments, variables)
        } catch {
            throw fail(error.code, error.message, place)
        }
        try charge(all: result, place)
        return result
    }

    mutating func matches(_ text: Node.Place, _ pattern: Pattern, _ place: Node.Place) throws(EvaluationError) -> Value {
        let subject = try value(text)
        guard case .string(let text) = subject else {
            throw fail(.noSuchOverload, "'matches' does not take a value of type \(subject.typeName)", place)
        }
        return .bool(try found(pattern, in: text, place))
    }

    mutating func matches(_ text: Node.Place, computed: Node.Place, _ place: Node.Place) throws(EvaluationError) -> Value {
        let (subject, source) = (try value(text), try value(computed))
        guard case .string(let text) = subject, case .string(let source) = source else {
            throw fail(.noSuchOverload, "'matches' does not take (\(subject.typeName), \(source.typeName))", place)
        }
        try charge(ExpressionLimits.patternCost, place)
        let pattern: Pattern
        do throws(PatternError) {
            pattern = try Pattern(source)
        } catch {
            throw fail(.invalidArgument, "pattern: \(error.message) (at byte \(error.offset) of the pattern)", place)
        }
        return .bool(try found(pattern, in: text, place))
    }

    private mutating func found(_ pattern: Pattern, in text: String, _ place: Node.Place) throws(EvaluationError) -> Bool {
        // Sixteen times the price of reading: a pattern may go over a text more than once.
        try charge(text.utf8.count / 4, place)
        switch pattern.firstMatch(in: text) {
        case .match: return true
        case .noMatch: return false
        case .limitExceeded: throw fail(.limit, "the pattern gave up: it needs too many steps on this text, or the text is too long", place)
        }
    }
}

extension Function.Overload {
    func takes(_ arguments: [Value]) -> Bool {
        guard arguments.count == parameters.count else { return false }
        for index in arguments.indices where !parameters[index].admits(arguments[index]) { return false }
        return true
    }
}
