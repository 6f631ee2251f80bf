import JSON

internal import Patterns

/// Functions and methods.
extension Compiler {
    mutating func call(_ name: String, _ isAbsolute: Bool, _ arguments: [Syntax], at offset: Int) -> Typed {
        if name == "dyn", arguments.count == 1 {
            let operand = expression(arguments[0])
            return (operand.place, .dyn)
        }
        if name == "matches", arguments.count == 2 { return matches(arguments[0], arguments[1], at: offset) }
        for candidate in candidates(for: name, isAbsolute: isAbsolute) {
            let overloads = environment.functions.overloads(of: candidate, method: false)
            if !overloads.isEmpty { return resolve(candidate, overloads, arguments, at: offset) }
        }
        return undeclared(name, arguments, isMethod: false, at: offset)
    }

    mutating func method(_ receiver: Syntax, _ name: String, _ arguments: [Syntax], at offset: Int) -> Typed {
        // `strings.quote(x)` is a function whose name has a dot, unless `strings` is a variable.
        if let path = Self.names(in: receiver), !locals.contains(where: { $0.name == path.parts[0].name }) {
            let qualified = path.parts.map(\.name).joined(separator: ".") + "." + name
            for candidate in candidates(for: qualified, isAbsolute: path.isAbsolute) {
                let overloads = environment.functions.overloads(of: candidate, method: false)
                if !overloads.isEmpty { return resolve(candidate, overloads, arguments, at: path.parts[0].offset) }
            }
        }
        if name == "matches", arguments.count == 1 { return matches(receiver, arguments[0], at: offset) }
        let overloads = environment.functions.overloads(of: name, method: true)
        if !overloads.isEmpty { return resolve(name, overloads, [receiver] + arguments, at: offset) }
        return undeclared(name, [receiver] + arguments, isMethod: true, at: offset)
    }

    private mutating func undeclared(_ name: String, _ arguments: [Syntax], isMethod: Bool, at offset: Int) -> Typed {
        if let macro = Self.macros[name], isMethod == (name != "has") {
            return failing(.macro, "'\(name)' is written \(macro)", at: offset, later: .noSuchOverload)
        }
        // For the errors in them; a macro's own names are not known here.
        for argument in arguments { _ = expression(argument) }
        let other = environment.functions.overloads(of: name, method: !isMethod)
        if !other.isEmpty {
            let form = isMethod ? "\(name)(x)" : "x.\(name)()"
            return failing(.undeclaredFunction, "'\(name)' is written \(form)", at: offset, later: .noSuchOverload)
        }
        let message = "undeclared \(isMethod ? "method" : "function") '\(name)'"
        let functions = environment.functions
        return failing(
            .undeclaredFunction, message, at: offset,
            suggestion: NearestName.nearest(to: name, among: functions.names + Array(Self.macros.keys) + ["matches", "dyn"]),
            later: .noSuchOverload)
    }

    private static let macros = [
        "has": "has(x.field)", "all": "list.all(x, condition)", "exists": "list.exists(x, condition)",
        "exists_one": "list.exists_one(x, condition)", "existsOne": "list.existsOne(x, condition)",
        "filter": "list.filter(x, condition)", "map": "list.map(x, value)",
    ]

    /// Picks the overloads that may take these arguments; where an argument is `dyn`, the evaluation decides among them.
    private mutating func resolve(_ name: String, _ overloads: [Function.Overload], _ arguments: [Syntax], at offset: Int) -> Typed {
        let typed = arguments.map { expression($0) }
        let fitting = overloads.filter { overload in
            overload.parameters.count == typed.count && zip(overload.parameters, typed).allSatisfy { $0.admits($1.type) }
        }
        if fitting.isEmpty {
            mismatch("'\(name)' does not take (\(Self.list(typed.map(\.type)))); it takes \(Self.forms(of: overloads))", at: offset)
        }
        // Unchecked, values may be of other types than the checker thinks.
        let candidates = isChecked ? fitting : overloads
        let call = Node.Call(name: name, overloads: candidates, arguments: typed.map(\.place))
        let results = Set(candidates.map(\.result))
        return (program.add(.call(call), at: offset), results.count == 1 ? results.first ?? .dyn : .dyn)
    }

    private static func list(_ types: [ValueType]) -> String { types.map(\.description).joined(separator: ", ") }

    /// `(string) or (int)`: what a function takes, as far as it fits on a line.
    private static func forms(of overloads: [Function.Overload]) -> String {
        let forms = overloads.prefix(6).map { "(" + list($0.parameters) + ")" }.joined(separator: " or ")
        return overloads.count > 6 ? forms + " …" : forms
    }

    /// A pattern that is a literal is compiled, and its mistakes reported, with the expression.
    private mutating func matches(_ text: Syntax, _ pattern: Syntax, at offset: Int) -> Typed {
        let text = expression(text)
        let computed = expression(pattern)
        if !ValueType.string.admits(text.type) || !ValueType.string.admits(computed.type) {
            mismatch("'matches' takes a text and a pattern, not \(text.type) and \(computed.type)", at: offset)
        }
        guard case .literal(.string(let source)) = pattern.kind else {
            return (program.add(.matchesComputed(text.place, computed.place), at: offset), .bool)
        }
        do {
            let pattern = try Pattern(source)
            return (program.add(.matches(text.place, pattern), at: offset), .bool)
        } catch {
            return failing(
                .pattern, "pattern: \(error.message) (at byte \(error.offset) of the pattern)", at: pattern.offset, later: .invalidArgument)
        }
    }
}
