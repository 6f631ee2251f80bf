extension Lexer {
    /// A string or bytes literal, with its prefix: `'a'`, `r"\d+"`, `b'\xff'`, `'''two lines'''`.
    /// - Returns: nil when what stands here is a name.
    mutating func textLiteral() throws(ExpressionError) -> Value? {
        let start = place
        var (isRaw, isBytes) = (false, false)
        var quote = place
        while quote < bytes.count, quote - start < 2 {
            let letter = bytes[quote] | 0x20
            if letter == UInt8(ascii: "r"), !isRaw {
                isRaw = true
            } else if letter == UInt8(ascii: "b"), !isBytes {
                isBytes = true
            } else {
                break
            }
            quote += 1
        }
        guard quote < bytes.count, bytes[quote] == UInt8(ascii: "\"") || bytes[quote] == UInt8(ascii: "'") else { return nil }
        let mark = bytes[quote]
        let isTriple = quote + 2 < bytes.count && bytes[quote + 1] == mark && bytes[quote + 2] == mark
        place = quote + (isTriple ? 3 : 1)
        var content: [UInt8] = []
        while true {
            guard let byte = peek() else { throw error("text without a closing quote", at: start) }
            if byte == mark, !isTriple || (peek(1) == mark && peek(2) == mark) {
                place += isTriple ? 3 : 1
                break
            }
            if !isTriple, byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") {
                throw error("text without a closing quote on its line", at: start)
            }
            if byte == UInt8(ascii: "\\"), !isRaw {
                try escape(isBytes: isBytes, into: &content)
            } else {
                content.append(byte)
                place += 1
            }
        }
        return isBytes ? .bytes(content) : .string(String(decoding: content, as: UTF8.self))
    }

    private mutating func escape(isBytes: Bool, into content: inout [UInt8]) throws(ExpressionError) {
        let start = place
        guard let letter = peek(1) else { throw error("text without a closing quote", at: start) }
        place += 2
        switch letter {
        case UInt8(ascii: "a"): content.append(0x07)
        case UInt8(ascii: "b"): content.append(0x08)
        case UInt8(ascii: "f"): content.append(0x0C)
        case UInt8(ascii: "n"): content.append(0x0A)
        case UInt8(ascii: "r"): content.append(0x0D)
        case UInt8(ascii: "t"): content.append(0x09)
        case UInt8(ascii: "v"): content.append(0x0B)
        case UInt8(ascii: "\\"), UInt8(ascii: "?"), UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "`"): content.append(letter)
        case UInt8(ascii: "x"), UInt8(ascii: "X"): try append(code(digits: 2, base: 16, start), isBytes, start, into: &content)
        case UInt8(ascii: "u") where !isBytes: try append(code(digits: 4, base: 16, start), false, start, into: &content)
        case UInt8(ascii: "U") where !isBytes: try append(code(digits: 8, base: 16, start), false, start, into: &content)
        case UInt8(ascii: "0")...UInt8(ascii: "3"):
            place -= 1
            try append(code(digits: 3, base: 8, start), isBytes, start, into: &content)
        default: throw error("unknown escape in text", at: start, suggestion: "\\\\")
        }
    }

    private mutating func code(digits: Int, base: UInt32, _ start: Int) throws(ExpressionError) -> UInt32 {
        var code: UInt32 = 0
        for _ in 0..<digits {
            guard let digit = peek()?.hexValue, digit < base else { throw error("escape with too few digits", at: start) }
            code = code &* base &+ digit
            place += 1
        }
        return code
    }

    private func append(_ code: UInt32, _ isByte: Bool, _ start: Int, into content: inout [UInt8]) throws(ExpressionError) {
        if isByte {
            content.append(UInt8(truncatingIfNeeded: code))
        } else if let scalar = Unicode.Scalar(code) {
            content.append(contentsOf: UTF8.encode(scalar).map(Array.init) ?? [])
        } else {
            throw error("escape is not a code point", at: start)
        }
    }
}
