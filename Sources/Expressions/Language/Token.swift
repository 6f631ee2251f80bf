/// A piece of an expression's source, with the UTF-8 offset where it starts.
struct Token {
    enum Kind: Equatable {
        /// `caller`; reserved words too, since they may be selected as fields.
        case name(String)
        /// `` `content-type` ``
        case quotedName(String)
        /// `42`, `0x2A`: the sign comes before, as an operator.
        case integer(UInt64)
        /// `42u`, `1.5`, `'text'`, `b'bytes'`
        case literal(Value)
        /// `&&`, `(`, `.` …
        case symbol(Symbol)
        case end
    }

    enum Symbol: String {
        case or = "||", and = "&&", equal = "==", notEqual = "!=", lessOrEqual = "<=", greaterOrEqual = ">="
        case less = "<", greater = ">", plus = "+", minus = "-", times = "*", divide = "/", modulo = "%", not = "!"
        case question = "?", colon = ":", dot = ".", comma = ","
        case leftParen = "(", rightParen = ")", leftBracket = "[", rightBracket = "]", leftBrace = "{", rightBrace = "}"
    }

    let kind: Kind
    let offset: Int

    /// The token as a reader would name it in an error.
    var spelling: String {
        switch kind {
        case .name(let name): "'\(name)'"
        case .quotedName(let name): "'`\(name)`'"
        case .integer(let value): "'\(value)'"
        case .literal(.string): "a string"
        case .literal(.bytes): "bytes"
        case .literal: "a number"
        case .symbol(let symbol): "'\(symbol.rawValue)'"
        case .end: "the end"
        }
    }
}
