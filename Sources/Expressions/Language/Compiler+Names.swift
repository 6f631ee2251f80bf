import JSON

/// Variables, fields, types as values.
extension Compiler {
    /// `caller.age.years`: the longest declared variable name that the path starts with, then fields.
    mutating func path(_ syntax: Syntax) -> Typed {
        guard let path = Self.names(in: syntax) else {
            guard case .select(let operand, let field, _) = syntax.kind else {
                return failing(.syntax, "not a name", at: syntax.offset, later: .noSuchVariable)
            }
            return select(field, of: expression(operand), at: syntax.offset)
        }
        let start = path.parts[0].offset
        if !path.isAbsolute, let local = locals.lastIndex(where: { $0.name == path.parts[0].name }) {
            let typed = (program.add(.local(local), at: start), locals[local].type)
            return fields(path.parts.dropFirst(), of: typed)
        }
        for length in stride(from: path.parts.count, to: 0, by: -1) {
            let name = path.parts[..<length].map(\.name).joined(separator: ".")
            for candidate in candidates(for: name, isAbsolute: path.isAbsolute) {
                if let type = environment.variables[candidate] {
                    let rest = path.parts[length...]
                    references.append(Reference(variable: candidate, fields: rest.map(\.name), offset: start))
                    return fields(rest, of: (variable(candidate, at: start), type))
                }
                if Self.typeNames.contains(candidate) {
                    let typed: Typed = (program.add(.constant(.type(candidate)), at: start), .type)
                    return fields(path.parts[length...], of: typed)
                }
            }
        }
        let name = path.parts[0].name
        let message = "undeclared reference to '\(name)'"
        let (variables, locals) = (environment.variables, locals)
        return failing(
            .undeclaredReference, message, at: start,
            suggestion: NearestName.nearest(to: name, among: variables.keys.map { String($0.prefix { $0 != "." }) } + locals.map(\.name)),
            later: .noSuchVariable)
    }

    private static let typeNames: Set<String> = [
        "bool", "int", "uint", "double", "string", "bytes", "list", "map", "null_type", "type",
        "google.protobuf.Timestamp", "google.protobuf.Duration",
    ]

    /// The names of `a.b.c`, with their offsets; nil when something else than names is in it.
    static func names(in syntax: Syntax) -> (parts: [(name: String, offset: Int)], isAbsolute: Bool)? {
        var parts: [(name: String, offset: Int)] = []
        var syntax = syntax
        while true {
            switch syntax.kind {
            case .name(let name, let isAbsolute):
                parts.append((name, syntax.offset))
                return (parts.reversed(), isAbsolute)
            case .select(let operand, let field, isQuoted: false):
                parts.append((field, syntax.offset))
                syntax = operand
            default: return nil
            }
        }
    }

    /// In container `a.b`, `x` may be `a.b.x`, `a.x` or `x`, in this order.
    func candidates(for name: String, isAbsolute: Bool) -> [String] {
        if isAbsolute || environment.container.isEmpty { return [name] }
        var scope = environment.container.split(separator: ".")
        var candidates: [String] = []
        while !scope.isEmpty {
            candidates.append(scope.joined(separator: ".") + "." + name)
            scope.removeLast()
        }
        return candidates + [name]
    }

    private mutating func fields(_ fields: ArraySlice<(name: String, offset: Int)>, of operand: Typed) -> Typed {
        var typed = operand
        for field in fields { typed = select(field.name, of: typed, at: field.offset) }
        return typed
    }

    mutating func select(_ field: String, of operand: Typed, at offset: Int) -> Typed {
        let type = fieldType(field, of: operand.type, at: offset)
        return (program.add(.field(operand.place, field), at: offset), type)
    }

    mutating func fieldType(_ field: String, of type: ValueType, at offset: Int) -> ValueType {
        switch type {
        case .dyn: return .dyn
        case .map(let key, let value):
            if !key.admits(.string) { mismatch("a map with keys of type \(key) has no fields", at: offset) }
            return value
        case .record(let name, let fields):
            if let type = fields[field] { return type }
            report(
                .unknownField, "'\(name)' has no field '\(field)'", at: offset,
                suggestion: NearestName.nearest(to: field, among: fields.keys))
            return .dyn
        default:
            mismatch("a value of type \(type) has no fields; '.\(field)' cannot be selected", at: offset)
            return .dyn
        }
    }

    mutating func index(_ operand: Syntax, _ index: Syntax, at offset: Int) -> Typed {
        let (list, key) = (expression(operand), expression(index))
        let place = program.add(.index(list.place, key.place), at: offset)
        switch list.type {
        case .dyn: return (place, .dyn)
        case .list(let element):
            if !ValueType.int.admits(key.type) { mismatch("a list is indexed by an int, not by \(key.type)", at: index.offset) }
            return (place, element)
        case .map(let keys, let value):
            if !keys.admits(key.type), !(keys.isNumber && key.type.isNumber) {
                mismatch("keys are of type \(keys), not \(key.type)", at: index.offset)
            }
            return (place, value)
        case .record:
            if case .literal(.string(let field)) = index.kind { return (place, fieldType(field, of: list.type, at: index.offset)) }
            if !ValueType.string.admits(key.type) { mismatch("fields are named by a string, not by \(key.type)", at: index.offset) }
            return (place, .dyn)
        default:
            mismatch("a value of type \(list.type) cannot be indexed", at: offset)
            return (place, .dyn)
        }
    }
}
