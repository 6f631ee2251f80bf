/// `&&`, `||` and the comprehensions.
extension Evaluator {
    /// `&&` is decided by false and `||` by true, on whichever side it stands: an error, or a value that is no bool,
    /// only counts when no other term decides.
    mutating func logic(_ terms: [Node.Place], decidedBy decisive: Bool) throws(EvaluationError) -> Value {
        var failure: EvaluationError?
        for term in terms {
            do throws(EvaluationError) {
                if try truth(term) == decisive { return .bool(decisive) }
            } catch {
                if error.code == .budget { throw error }
                if failure == nil { failure = error }
            }
        }
        if let failure { throw failure }
        return .bool(!decisive)
    }

    mutating func comprehension(
        _ macro: Syntax.Comprehension, _ range: Node.Place, _ local: Int, _ filter: Node.Place?, _ body: Node.Place, _ place: Node.Place
    ) throws(EvaluationError) -> Value {
        let elements: [Value]
        switch try value(range) {
        case .list(let values): elements = values
        case .map(let map):
            try charge(map.count, place)
            elements = map.entries.map(\.key)
        case let other: throw fail(.noSuchOverload, "'\(macro.rawValue)' does not go over a value of type \(other.typeName)", place)
        }
        switch macro {
        case .all: return try quantify(elements, local, body, decidedBy: false, place)
        case .exists: return try quantify(elements, local, body, decidedBy: true, place)
        case .existsOne:
            var count = 0
            for element in elements {
                try step(local, element, place)
                if try truth(body) { count += 1 }
            }
            return .bool(count == 1)
        case .filter:
            var kept: [Value] = []
            for element in elements {
                try step(local, element, place)
                if try truth(body) { kept.append(element) }
            }
            return .list(kept)
        case .map:
            var mapped: [Value] = []
            for element in elements {
                try step(local, element, place)
                if let filter, try !truth(filter) { continue }
                mapped.append(try value(body))
            }
            return .list(mapped)
        }
    }

    private mutating func step(_ local: Int, _ element: Value, _ place: Node.Place) throws(EvaluationError) {
        try charge(1, place)
        locals[local] = element
    }

    private mutating func quantify(
        _ elements: [Value], _ local: Int, _ body: Node.Place, decidedBy decisive: Bool, _ place: Node.Place
    ) throws(EvaluationError) -> Value {
        var failure: EvaluationError?
        for element in elements {
            try step(local, element, place)
            do throws(EvaluationError) {
                if try truth(body) == decisive { return .bool(decisive) }
            } catch {
                if error.code == .budget { throw error }
                if failure == nil { failure = error }
            }
        }
        if let failure { throw failure }
        return .bool(!decisive)
    }
}
