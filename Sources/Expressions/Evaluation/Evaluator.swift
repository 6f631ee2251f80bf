/// Runs a program on the values of its variables, and counts what it costs.
struct Evaluator {
    let program: Program
    let variables: any VariableSource
    /// What may still be spent.
    var budget: Int
    /// Variables that are read more than once, after the first time.
    private var slots: [Value?]
    /// The elements that the comprehensions around the current node are at.
    var locals: [Value]

    init(program: Program, variables: any VariableSource, budget: Int) {
        self.program = program
        self.variables = variables
        self.budget = budget
        slots = program.slotCount == 0 ? [] : Array(repeating: nil, count: program.slotCount)
        locals = program.localCount == 0 ? [] : Array(repeating: .null, count: program.localCount)
    }

    mutating func value(_ place: Node.Place) throws(EvaluationError) -> Value {
        budget &-= 1
        if budget < 0 { throw overBudget(place) }
        switch program.nodes[place] {
        case .constant(let value): return value
        case .variable(let name): return try variable(name, place)
        case .cachedVariable(let name, let slot): return try variable(name, slot, place)
        case .local(let index): return locals[index]
        case .field(let operand, let field): return try self.field(field, of: operand, place)
        case .has(let operand, let field): return try has(field, in: operand, place)
        case .index(let operand, let index): return try self.index(operand, index, place)
        case .not(let operand): return .bool(try !truth(operand))
        case .negate(let operand): return try negate(operand, place)
        case .arithmetic(let symbol, let left, let right):
            let (a, b) = (try value(left), try value(right))
            return try arithmetic(symbol, a, b, place)
        case .equal(let left, let right, let negated):
            let (a, b) = (try value(left), try value(right))
            try charge(a, comparedWith: b, place)
            return .bool((a == b) != negated)
        case .compare(let comparison, let left, let right): return try compare(comparison, left, right, place)
        case .contains(let element, let list): return try contains(element, list, place)
        case .and(let terms): return try logic(terms, decidedBy: false)
        case .or(let terms): return try logic(terms, decidedBy: true)
        case .conditional(let test, let then, let otherwise): return try value(try truth(test) ? then : otherwise)
        case .list(let elements): return try list(elements)
        case .map(let entries): return try map(entries, place)
        case .call(let function): return try call(function, place)
        case .matches(let text, let pattern): return try matches(text, pattern, place)
        case .matchesComputed(let text, let pattern): return try matches(text, computed: pattern, place)
        case .comprehension(let macro, let range, let local, let filter, let body):
            return try comprehension(macro, range, local, filter, body, place)
        case .failing(let code, let message): throw fail(code, message, place)
        }
    }

    /// The value of an operand that must be a bool.
    mutating func truth(_ place: Node.Place) throws(EvaluationError) -> Bool {
        let result = try value(place)
        if case .bool(let truth) = result { return truth }
        throw fail(.noSuchOverload, "a condition is of type \(result.typeName), not bool", place)
    }

    // MARK: - Variables

    private func variable(_ name: String, _ place: Node.Place) throws(EvaluationError) -> Value {
        if let value = variables.value(of: name) { return value }
        throw fail(.noSuchVariable, "'\(name)' has no value", place)
    }

    private mutating func variable(_ name: String, _ slot: Int, _ place: Node.Place) throws(EvaluationError) -> Value {
        if let known = slots[slot] { return known }
        let value = try variable(name, place)
        slots[slot] = value
        return value
    }

    // MARK: - Costs and errors

    /// Charges for text or elements beside the 1 of each node.
    mutating func charge(_ cost: Int, _ place: Node.Place) throws(EvaluationError) {
        budget = budget.subtractingReportingOverflow(cost).partialValue
        if budget < 0 { throw overBudget(place) }
    }

    /// Charges for going through all of a value. Single numbers and short texts are part of the node's own cost.
    mutating func charge(all value: Value, _ place: Node.Place) throws(EvaluationError) {
        let weight = value.weight(upTo: budget)
        if weight > 1 { try charge(weight, place) }
    }

    mutating func charge(bytes: Int, _ place: Node.Place) throws(EvaluationError) {
        if bytes >= ExpressionLimits.bytesPerUnit { try charge(bytes / ExpressionLimits.bytesPerUnit, place) }
    }

    /// A comparison looks no further than its smaller side.
    mutating func charge(_ a: Value, comparedWith b: Value, _ place: Node.Place) throws(EvaluationError) {
        switch (a, b) {
        case (.string(let x), .string(let y)): try charge(bytes: min(x.utf8.count, y.utf8.count), place)
        case (.bytes(let x), .bytes(let y)): try charge(bytes: min(x.count, y.count), place)
        case (.list(let x), .list(let y)) where x.count == y.count: try charge(all: a, place)
        case (.map(let x), .map(let y)) where x.count == y.count: try charge(all: a, place)
        default: break
        }
    }

    func fail(_ code: EvaluationError.Code, _ message: String, _ place: Node.Place) -> EvaluationError {
        EvaluationError(code, message, offset: program.offsets[place])
    }

    private func overBudget(_ place: Node.Place) -> EvaluationError {
        fail(.budget, "the expression costs more than it may", place)
    }
}

extension Value {
    /// What going through all of the value costs. A small expression can put one list into another many times over,
    /// so the counting itself stops soon after `limit`.
    func weight(upTo limit: Int) -> Int {
        switch self {
        case .string(let text): return 1 + text.utf8.count / ExpressionLimits.bytesPerUnit
        case .bytes(let bytes): return 1 + bytes.count / ExpressionLimits.bytesPerUnit
        case .list(let values):
            var sum = 1
            for value in values where sum <= limit { sum += value.weight(upTo: limit - sum) }
            return sum
        case .map(let map):
            var sum = 1
            for entry in map.entries where sum <= limit { sum += entry.key.weight(upTo: limit) + entry.value.weight(upTo: limit - sum) }
            return sum
        default: return 1
        }
    }
}
