/// Reads the tokens of an expression into its syntax tree, by recursive descent.
///
///     Expr       = Or ['?' Or ':' Expr]
///     Or         = And {'||' And}
///     And        = Binary {'&&' Binary}
///     Binary     = Unary {relation or '+' '-' '*' '/' '%' Binary}
///     Unary      = '!' {'!'} Member | '-' {'-'} Member | Member
///     Member     = Primary {'.' name ['(' args ')'] | '[' Expr ']'}
///     Primary    = ['.'] name ['(' args ')'] | '(' Expr ')' | '[' list ']' | '{' map '}' | literal
struct Parser {
    private let tokens: [Token]
    private var place = 0
    private var nesting = 0

    static func parse(_ source: String) throws(ExpressionError) -> Syntax {
        guard source.utf8.count <= ExpressionLimits.sourceBytes else {
            throw ExpressionError(code: .limit, message: "longer than \(ExpressionLimits.sourceBytes) bytes", offset: 0)
        }
        var parser = Parser(tokens: try Lexer.tokens(of: source))
        let syntax = try parser.expression()
        guard parser.token.kind == .end else { throw parser.unexpected("an operator") }
        return syntax
    }

    private init(tokens: [Token]) { self.tokens = tokens }

    private mutating func expression() throws(ExpressionError) -> Syntax {
        nesting += 1
        defer { nesting -= 1 }
        guard nesting <= ExpressionLimits.nesting else { throw tooDeep(at: token.offset) }
        let condition = try or()
        let offset = token.offset
        guard take(.question) else { return condition }
        let then = try or()
        try expect(.colon)
        let otherwise = try expression()
        return try node(.conditional(condition, then, otherwise), offset, [condition, then, otherwise])
    }

    private mutating func or() throws(ExpressionError) -> Syntax {
        let first = try and()
        let offset = token.offset
        var terms = [first]
        while take(.or) { terms.append(try and()) }
        return terms.count == 1 ? first : try node(.or(terms), offset, terms)
    }

    private mutating func and() throws(ExpressionError) -> Syntax {
        let first = try binary(.relation)
        let offset = token.offset
        var terms = [first]
        while take(.and) { terms.append(try binary(.relation)) }
        return terms.count == 1 ? first : try node(.and(terms), offset, terms)
    }

    private enum Level: Int { case relation, addition, multiplication }

    /// Operators of one level and tighter, from left to right.
    private mutating func binary(_ level: Level) throws(ExpressionError) -> Syntax {
        let tighter = Level(rawValue: level.rawValue + 1)
        var left = try operand(tighter)
        while true {
            let offset = token.offset
            if level == .relation, token.kind == .name("in") {
                place += 1
                let right = try operand(tighter)
                left = try node(.contains(left, right), offset, [left, right])
            } else if case .symbol(let symbol) = token.kind, Self.level(of: symbol) == level {
                place += 1
                let right = try operand(tighter)
                left = try node(.binary(symbol, left, right), offset, [left, right])
            } else {
                return left
            }
        }
    }

    private mutating func operand(_ level: Level?) throws(ExpressionError) -> Syntax {
        if let level { try binary(level) } else { try unary() }
    }

    private static func level(of symbol: Token.Symbol) -> Level? {
        switch symbol {
        case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual: .relation
        case .plus, .minus: .addition
        case .times, .divide, .modulo: .multiplication
        default: nil
        }
    }

    private mutating func unary() throws(ExpressionError) -> Syntax {
        var offsets: [Int] = []
        if token.kind == .symbol(.not) {
            while token.kind == .symbol(.not) { offsets.append(advance().offset) }
            var syntax = try member()
            for offset in offsets.reversed() { syntax = try node(.not(syntax), offset, [syntax]) }
            return syntax
        }
        while token.kind == .symbol(.minus) { offsets.append(advance().offset) }
        var syntax: Syntax
        if let last = offsets.last, let negative = negativeLiteral() {
            offsets.removeLast()
            syntax = try members(of: Syntax(kind: .literal(negative), offset: last, depth: 1))
        } else {
            syntax = try member()
        }
        for offset in offsets.reversed() { syntax = try node(.negate(syntax), offset, [syntax]) }
        return syntax
    }

    /// The sign belongs to the number, since the lowest int has no positive counterpart.
    private mutating func negativeLiteral() -> Value? {
        switch token.kind {
        case .integer(let magnitude) where magnitude <= UInt64(1) << 63:
            place += 1
            return .int(Int64(truncatingIfNeeded: 0 &- magnitude))
        case .literal(.double(let value)):
            place += 1
            return .double(-value)
        default: return nil
        }
    }

    private mutating func member() throws(ExpressionError) -> Syntax {
        try members(of: try primary())
    }

    private mutating func members(of first: Syntax) throws(ExpressionError) -> Syntax {
        var syntax = first
        while true {
            let offset = token.offset
            if take(.dot) {
                if take(.question) { throw unsupported("optional fields", at: offset) }
                if case .quotedName(let field) = token.kind {
                    place += 1
                    syntax = try node(.select(syntax, field: field, isQuoted: true), offset, [syntax])
                    continue
                }
                guard case .name(let field) = token.kind, !Self.literals.contains(field) else { throw unexpected("a field's name") }
                let nameOffset = advance().offset
                if take(.leftParen) {
                    syntax = try method(field, of: syntax, at: nameOffset)
                } else {
                    syntax = try node(.select(syntax, field: field, isQuoted: false), nameOffset, [syntax])
                }
            } else if take(.leftBracket) {
                if token.kind == .symbol(.question) { throw unsupported("optional elements", at: offset) }
                let index = try expression()
                try expect(.rightBracket)
                syntax = try node(.index(syntax, index), offset, [syntax, index])
            } else if token.kind == .symbol(.leftBrace) {
                throw unsupported("message types", at: offset)
            } else {
                return syntax
            }
        }
    }

    private mutating func method(_ name: String, of receiver: Syntax, at offset: Int) throws(ExpressionError) -> Syntax {
        var arguments = try list(until: .rightParen)
        guard let macro = Syntax.Comprehension(name: name, argumentCount: arguments.count) else {
            return try node(.method(receiver, name, arguments), offset, [receiver] + arguments)
        }
        let first = arguments.removeFirst()
        guard case .name(let variable, isAbsolute: false) = first.kind else {
            throw ExpressionError(code: .macro, message: "the first argument of '\(name)' must be a name", offset: first.offset)
        }
        return try node(.comprehension(macro, over: receiver, variable: variable, arguments), offset, [receiver] + arguments)
    }

    private mutating func primary() throws(ExpressionError) -> Syntax {
        let first = token
        switch first.kind {
        case .integer(let value):
            place += 1
            guard let int = Int64(exactly: value) else {
                throw ExpressionError(
                    code: .syntax, message: "number is too large for an int", offset: first.offset, suggestion: "\(value)u")
            }
            return leaf(.literal(.int(int)), first.offset)
        case .literal(let value):
            place += 1
            return leaf(.literal(value), first.offset)
        case .name: return try name(isAbsolute: false)
        case .symbol(.dot):
            place += 1
            return try name(isAbsolute: true)
        case .symbol(.leftParen):
            place += 1
            let inner = try expression()
            try expect(.rightParen)
            return inner
        case .symbol(.leftBracket):
            place += 1
            let elements = try list(until: .rightBracket)
            return try node(.list(elements), first.offset, elements)
        case .symbol(.leftBrace):
            place += 1
            return try map(at: first.offset)
        default: throw unexpected("a value")
        }
    }

    private mutating func name(isAbsolute: Bool) throws(ExpressionError) -> Syntax {
        let first = token
        guard case .name(let name) = first.kind else { throw unexpected("a name") }
        place += 1
        if !isAbsolute {
            switch name {
            case "true": return leaf(.literal(.bool(true)), first.offset)
            case "false": return leaf(.literal(.bool(false)), first.offset)
            case "null": return leaf(.literal(.null), first.offset)
            default: break
            }
        }
        guard !Self.reserved.contains(name), !Self.literals.contains(name) else {
            throw ExpressionError(code: .syntax, message: "'\(name)' is a reserved word", offset: first.offset)
        }
        guard take(.leftParen) else { return leaf(.name(name, isAbsolute: isAbsolute), first.offset) }
        let arguments = try list(until: .rightParen)
        if name == "has", !isAbsolute, arguments.count == 1 {
            guard case .select(let operand, let field, _) = arguments[0].kind else {
                throw ExpressionError(code: .macro, message: "has() asks for a field, as in has(caller.age)", offset: arguments[0].offset)
            }
            return try node(.has(operand, field: field), arguments[0].offset, [operand])
        }
        return try node(.call(name, isAbsolute: isAbsolute, arguments), first.offset, arguments)
    }

    /// Expressions with commas between them; one more comma may end a list, but not arguments.
    private mutating func list(until end: Token.Symbol) throws(ExpressionError) -> [Syntax] {
        var elements: [Syntax] = []
        while !take(end) {
            if token.kind == .symbol(.question) { throw unsupported("optional elements", at: token.offset) }
            elements.append(try expression())
            guard take(.comma) else {
                try expect(end)
                break
            }
            if end == .rightParen, token.kind == .symbol(end) { throw unexpected("an argument") }
        }
        return elements
    }

    private mutating func map(at offset: Int) throws(ExpressionError) -> Syntax {
        var entries: [(Syntax, Syntax)] = []
        while !take(.rightBrace) {
            if token.kind == .symbol(.question) { throw unsupported("optional entries", at: token.offset) }
            let key = try expression()
            try expect(.colon)
            entries.append((key, try expression()))
            if take(.comma) { continue }
            try expect(.rightBrace)
            break
        }
        return try node(.map(entries), offset, entries.flatMap { [$0, $1] })
    }

    // MARK: - Small steps

    private static let literals: Set<String> = ["true", "false", "null", "in"]
    private static let reserved: Set<String> = [
        "as", "break", "const", "continue", "else", "for", "function", "if", "import", "let", "loop", "package",
        "namespace", "return", "var", "void", "while",
    ]

    /// The last token is the end, and is never passed.
    private var token: Token { tokens[min(place, tokens.count - 1)] }

    private mutating func advance() -> Token {
        let current = token
        place += 1
        return current
    }

    private mutating func take(_ symbol: Token.Symbol) -> Bool {
        guard token.kind == .symbol(symbol) else { return false }
        place += 1
        return true
    }

    private mutating func expect(_ symbol: Token.Symbol) throws(ExpressionError) {
        if !take(symbol) { throw unexpected("'\(symbol.rawValue)'") }
    }

    private func leaf(_ kind: Syntax.Kind, _ offset: Int) -> Syntax { Syntax(kind: kind, offset: offset, depth: 1) }

    private func node(_ kind: Syntax.Kind, _ offset: Int, _ children: [Syntax]) throws(ExpressionError) -> Syntax {
        var depth = 0
        for child in children { depth = max(depth, child.depth) }
        guard depth < ExpressionLimits.treeDepth else { throw tooDeep(at: offset) }
        return Syntax(kind: kind, offset: offset, depth: depth + 1)
    }

    private func unexpected(_ wanted: String) -> ExpressionError {
        ExpressionError(code: .syntax, message: "expected \(wanted), found \(token.spelling)", offset: token.offset)
    }

    private func tooDeep(at offset: Int) -> ExpressionError {
        ExpressionError(code: .limit, message: "nested too deep; split it in several expressions", offset: offset)
    }

    private func unsupported(_ what: String, at offset: Int) -> ExpressionError {
        ExpressionError(code: .unsupported, message: "\(what) are not part of this CEL", offset: offset)
    }
}
