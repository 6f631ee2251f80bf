/// Cuts the source of an expression into tokens.
///
///     caller.age >= 60 // the old   ->   caller  .  age  >=  60
struct Lexer {
    var bytes: [UInt8]
    var place = 0

    static func tokens(of source: String) throws(ExpressionError) -> [Token] {
        var lexer = Lexer(bytes: Array(source.utf8))
        var tokens: [Token] = []
        while true {
            let token = try lexer.next()
            tokens.append(token)
            if token.kind == .end { return tokens }
        }
    }

    private mutating func next() throws(ExpressionError) -> Token {
        skipBlanks()
        let start = place
        guard let byte = peek() else { return Token(kind: .end, offset: start) }
        if byte.isLetter {
            if let literal = try textLiteral() { return Token(kind: .literal(literal), offset: start) }
            return Token(kind: .name(takeName()), offset: start)
        }
        if byte.isDigit || byte == UInt8(ascii: "."), byte.isDigit || (peek(1)?.isDigit ?? false) {
            return Token(kind: try number(), offset: start)
        }
        if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'"), let literal = try textLiteral() {
            return Token(kind: .literal(literal), offset: start)
        }
        if byte == UInt8(ascii: "`") { return Token(kind: try quotedName(), offset: start) }
        for length in [2, 1] where place + length <= bytes.count {
            let spelling = String(decoding: bytes[place..<place + length], as: UTF8.self)
            if let symbol = Token.Symbol(rawValue: spelling) {
                place += length
                return Token(kind: .symbol(symbol), offset: start)
            }
        }
        throw error("unexpected character '\(scalar(at: start))'", at: start, suggestion: Self.meant(byte))
    }

    /// The operator that a lone character of another language stands for.
    private static func meant(_ byte: UInt8) -> String? {
        switch byte {
        case UInt8(ascii: "="): "=="
        case UInt8(ascii: "&"): "&&"
        case UInt8(ascii: "|"): "||"
        default: nil
        }
    }

    private mutating func skipBlanks() {
        while let byte = peek() {
            switch byte {
            case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\n"), UInt8(ascii: "\r"), 0x0C: place += 1
            case UInt8(ascii: "/") where peek(1) == UInt8(ascii: "/"):
                while let byte = peek(), byte != UInt8(ascii: "\n") { place += 1 }
            default: return
            }
        }
    }

    private mutating func takeName() -> String {
        let start = place
        while let byte = peek(), byte.isLetter || byte.isDigit { place += 1 }
        return String(decoding: bytes[start..<place], as: UTF8.self)
    }

    /// `` `content-type` ``: letters, digits, `_`, `.`, `-`, `/` and spaces.
    private mutating func quotedName() throws(ExpressionError) -> Token.Kind {
        let start = place
        place += 1
        while let byte = peek(), byte != UInt8(ascii: "`") {
            guard byte.isLetter || byte.isDigit || ".-/ ".utf8.contains(byte) else {
                throw error("character '\(scalar(at: place))' in a quoted field name", at: place)
            }
            place += 1
        }
        guard peek() != nil, place > start + 1 else { throw error("quoted field name without an end", at: start) }
        place += 1
        return .quotedName(String(decoding: bytes[start + 1..<place - 1], as: UTF8.self))
    }

    // MARK: - Numbers

    private mutating func number() throws(ExpressionError) -> Token.Kind {
        let start = place
        if peek() == UInt8(ascii: "0"), peek(1) == UInt8(ascii: "x") || peek(1) == UInt8(ascii: "X") {
            place += 2
            let digits = place
            while let byte = peek(), byte.hexValue != nil { place += 1 }
            return try integer(text(digits..<place), radix: 16, at: start)
        }
        skipDigits()
        var isDouble = false
        if peek() == UInt8(ascii: "."), peek(1)?.isDigit ?? false {
            isDouble = true
            place += 1
            skipDigits()
        }
        if let byte = peek(), byte == UInt8(ascii: "e") || byte == UInt8(ascii: "E") {
            let signed = peek(1) == UInt8(ascii: "+") || peek(1) == UInt8(ascii: "-")
            guard peek(signed ? 2 : 1)?.isDigit ?? false else { throw error("number without digits in its exponent", at: start) }
            isDouble = true
            place += signed ? 2 : 1
            skipDigits()
        }
        guard isDouble else { return try integer(text(start..<place), radix: 10, at: start) }
        guard let value = Double(text(start..<place)), value.isFinite else { throw error("number is too large", at: start) }
        try noLetterFollows(start)
        return .literal(.double(value))
    }

    private mutating func integer(_ digits: String, radix: Int, at start: Int) throws(ExpressionError) -> Token.Kind {
        guard !digits.isEmpty else { throw error("number without digits", at: start) }
        guard let value = UInt64(digits, radix: radix) else { throw error("number is too large", at: start) }
        let isUnsigned = peek() == UInt8(ascii: "u") || peek() == UInt8(ascii: "U")
        if isUnsigned { place += 1 }
        try noLetterFollows(start)
        return isUnsigned ? .literal(.uint(value)) : .integer(value)
    }

    private func noLetterFollows(_ start: Int) throws(ExpressionError) {
        if let byte = peek(), byte.isLetter || byte.isDigit { throw error("a name may not start with a digit", at: start) }
    }

    private mutating func skipDigits() {
        while let byte = peek(), byte.isDigit { place += 1 }
    }

    // MARK: - Small steps

    func peek(_ ahead: Int = 0) -> UInt8? {
        place + ahead < bytes.count ? bytes[place + ahead] : nil
    }

    private func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

    private func scalar(at offset: Int) -> Unicode.Scalar {
        String(decoding: bytes[offset..<min(offset + 4, bytes.count)], as: UTF8.self).unicodeScalars.first ?? " "
    }

    func error(_ message: String, at offset: Int, suggestion: String? = nil) -> ExpressionError {
        ExpressionError(code: .syntax, message: message, offset: offset, suggestion: suggestion)
    }
}

extension UInt8 {
    /// A letter of a name: ASCII or `_`.
    var isLetter: Bool { (self | 0x20) >= 0x61 && (self | 0x20) <= 0x7A || self == UInt8(ascii: "_") }
    var isDigit: Bool { self >= 0x30 && self <= 0x39 }

    var hexValue: UInt32? {
        switch self {
        case 0x30...0x39: UInt32(self) - 0x30
        case 0x41...0x46: UInt32(self) - 0x41 + 10
        case 0x61...0x66: UInt32(self) - 0x61 + 10
        default: nil
        }
    }
}
