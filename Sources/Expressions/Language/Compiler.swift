internal import Patterns

/// Looks up the names of a syntax tree, checks its types and turns it into a program, in one walk that goes on
/// after an error so that all of them are found.
struct Compiler {
    /// A node with the type of what it yields.
    typealias Typed = (place: Node.Place, type: ValueType)

    let environment: Environment
    /// Whether types are checked; without, mistakes fail when they are reached, as in a dynamic language.
    let isChecked: Bool
    var program = Program()
    var errors: [ExpressionError] = []
    var references: [Reference] = []
    /// The names of comprehensions around the current node, innermost last.
    var locals: [(name: String, type: ValueType)] = []
    /// Nodes that read each variable.
    private var readers: [String: [Node.Place]] = [:]
    /// Variables read within a comprehension's body are read many times.
    private var repeated: Set<String> = []

    init(environment: Environment, isChecked: Bool) {
        self.environment = environment
        self.isChecked = isChecked
    }

    mutating func compile(_ syntax: Syntax) throws(ExpressionErrors) -> ValueType {
        let root = expression(syntax)
        guard errors.isEmpty else { throw ExpressionErrors(errors) }
        program.root = root.place
        for (name, places) in readers.sorted(by: { $0.key < $1.key }) where places.count > 1 || repeated.contains(name) {
            for place in places { program.nodes[place] = .cachedVariable(name, slot: program.slotCount) }
            program.slotCount += 1
        }
        return root.type
    }

    mutating func expression(_ syntax: Syntax) -> Typed {
        let offset = syntax.offset
        switch syntax.kind {
        case .literal(let value): return (program.add(.constant(value), at: offset), Self.type(of: value))
        case .name, .select: return path(syntax)
        case .has(let operand, let field):
            let known = references.count
            let isPath = Self.names(in: operand) != nil
            let operand = expression(operand)
            _ = fieldType(field, of: operand.type, at: offset)
            if isPath, references.count > known { references[known].fields.append(field) }
            return (program.add(.has(operand.place, field), at: offset), .bool)
        case .index(let operand, let index): return self.index(operand, index, at: offset)
        case .call(let name, let isAbsolute, let arguments): return call(name, isAbsolute, arguments, at: offset)
        case .method(let receiver, let name, let arguments): return method(receiver, name, arguments, at: offset)
        case .not(let operand):
            let place = condition(operand, of: "!")
            return (program.add(.not(place), at: offset), .bool)
        case .negate(let operand): return negate(operand, at: offset)
        case .binary(let symbol, let left, let right): return binary(symbol, left, right, at: offset)
        case .contains(let element, let list): return contains(element, list, at: offset)
        case .and(let terms):
            let places = terms.map { condition($0, of: "&&") }
            return (program.add(.and(places), at: offset), .bool)
        case .or(let terms):
            let places = terms.map { condition($0, of: "||") }
            return (program.add(.or(places), at: offset), .bool)
        case .conditional(let condition, let then, let otherwise): return conditional(condition, then, otherwise, at: offset)
        case .list(let elements):
            let typed = elements.map { expression($0) }
            return (program.add(.list(typed.map(\.place)), at: offset), .list(Self.joined(typed.map(\.type))))
        case .map(let entries): return map(entries, at: offset)
        case .comprehension(let macro, let range, let variable, let arguments):
            return comprehension(macro, range, variable, arguments, at: offset)
        }
    }

    // MARK: - Errors

    /// The suggestion is only looked for when the error is kept: it takes longer than all the rest.
    mutating func report(
        _ code: ExpressionError.Code, _ message: @autoclosure () -> String, at offset: Int, suggestion: @autoclosure () -> String? = nil
    ) {
        guard isChecked, errors.count < ExpressionLimits.errors else { return }
        errors.append(ExpressionError(code: code, message: message(), offset: offset, suggestion: suggestion()))
    }

    /// A mistake that unchecked compilation leaves to the evaluation.
    mutating func failing(
        _ code: ExpressionError.Code, _ message: String, at offset: Int, suggestion: @autoclosure () -> String? = nil,
        later: EvaluationError.Code
    ) -> Typed {
        report(code, message, at: offset, suggestion: suggestion())
        return (program.add(.failing(later, message), at: offset), .dyn)
    }

    /// A mismatch of types; the operation itself finds it again when it is evaluated unchecked.
    mutating func mismatch(_ message: @autoclosure () -> String, at offset: Int) {
        report(.noMatchingOverload, message(), at: offset)
    }

    // MARK: - Types

    static func type(of value: Value) -> ValueType {
        switch value {
        case .null: .null
        case .bool: .bool
        case .int: .int
        case .uint: .uint
        case .double: .double
        case .string: .string
        case .bytes: .bytes
        case .timestamp: .timestamp
        case .duration: .duration
        case .type: .type
        case .list(let values): .list(joined(values.map(type(of:))))
        case .map: .map(.dyn, .dyn)
        }
    }

    static func joined(_ types: [ValueType]) -> ValueType {
        guard let first = types.first else { return .dyn }
        return types.dropFirst().reduce(first) { $0.joined(with: $1) }
    }

    // MARK: - Variables

    mutating func variable(_ name: String, at offset: Int) -> Node.Place {
        let place = program.add(.variable(name), at: offset)
        readers[name, default: []].append(place)
        if !locals.isEmpty { repeated.insert(name) }
        return place
    }
}
