/// What may not stand in a string as it is, and what stands for it.
extension JSONParser {
    /// An escape, undone into `unescaped`. Returns whether to go on.
    mutating func escape(_ quote: UInt8) -> Bool {
        let start = position
        position += 1
        guard let byte = peek else { return true }  // The string is not closed; its reader says so.
        position += 1
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), quote: unescaped.append(byte)
        case UInt8(ascii: "b"): unescaped.append(0x08)
        case UInt8(ascii: "f"): unescaped.append(0x0C)
        case UInt8(ascii: "n"): unescaped.append(0x0A)
        case UInt8(ascii: "r"): unescaped.append(0x0D)
        case UInt8(ascii: "t"): unescaped.append(0x09)
        case UInt8(ascii: "u"): return unicodeEscape(start)
        default:
            position -= 1
            return report(
                "wrong-escape", "an escape that JSON does not have: \\ before \(found)", at: start, mend: "write \\\\ for a backslash")
        }
        return true
    }

    /// `\u4F60`, or a pair of them for what lies beyond 16 bits.
    private mutating func unicodeEscape(_ start: Int) -> Bool {
        guard let first = hexadecimal(start) else { return goesOn || position == bytes.count }
        var code = UInt32(first)
        if (0xD800..<0xDC00).contains(code), position + 1 < bytes.count, bytes[position] == UInt8(ascii: "\\"),
            bytes[position + 1] == UInt8(ascii: "u")
        {
            let second = position
            position += 2
            guard let low = hexadecimal(second) else { return goesOn || position == bytes.count }
            if (0xDC00..<0xE000).contains(low) {
                code = 0x10000 + (code - 0xD800) << 10 + (UInt32(low) - 0xDC00)
            } else {
                position = second
            }
        }
        guard let scalar = UnicodeScalar(code) else {
            unescaped.append(contentsOf: "\u{FFFD}".utf8)
            return report("lone-surrogate", "half of a surrogate pair", at: start, mend: "write the character itself")
        }
        unescaped.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
        return true
    }

    private mutating func hexadecimal(_ start: Int) -> UInt16? {
        var code: UInt16 = 0
        for _ in 0..<4 {
            let digit: UInt8? =
                switch peek {
                case let byte? where isDigit(byte): byte - UInt8(ascii: "0")
                case let byte? where (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte | 0x20): (byte | 0x20) - UInt8(ascii: "a") + 10
                default: nil
                }
            guard let digit else {
                if position < bytes.count {
                    _ = report("wrong-escape", "expected four hexadecimal digits after \\u, found \(found)", at: start)
                }
                return nil
            }
            code = code << 4 | UInt16(digit)
            position += 1
        }
        return code
    }

    /// A control character as it is: kept, once it is reported.
    mutating func controlCharacter(_ byte: UInt8) -> Bool {
        let digits = "\(byte < 16 ? "0" : "")\(String(byte, radix: 16))"
        unescaped.append(byte)
        let goesOn =
            switch byte {
            case 0x0A: report("control-character", "a line break inside a string", at: position, mend: "write \\n")
            case 0x09: report("control-character", "a tab inside a string", at: position, mend: "write \\t")
            default:
                report("control-character", "a control character (0x\(digits)) inside a string", at: position, mend: "write \\u00\(digits)")
            }
        position += 1
        return goesOn
    }

    // MARK: UTF-8

    /// Reports the exact place: the first byte at which the text is no UTF-8.
    mutating func invalidText(_ start: Int) -> Bool {
        var offset = start
        while offset < position {
            let length = scalarLength(at: offset)
            if length == 0 { break }
            offset += length
        }
        return report("invalid-utf8", "bytes that are no UTF-8", at: offset, mend: "save the file as UTF-8")
    }

    /// Bytes of the well-formed scalar at an offset (Unicode table 3-7), or 0.
    func scalarLength(at offset: Int) -> Int {
        let lead = bytes[offset]
        let (length, low, high): (Int, UInt8, UInt8) =
            switch lead {
            case 0..<0x80: (1, 0, 0)
            case 0xC2...0xDF: (2, 0x80, 0xBF)
            case 0xE0: (3, 0xA0, 0xBF)
            case 0xED: (3, 0x80, 0x9F)
            case 0xE1...0xEF: (3, 0x80, 0xBF)
            case 0xF0: (4, 0x90, 0xBF)
            case 0xF1...0xF3: (4, 0x80, 0xBF)
            case 0xF4: (4, 0x80, 0x8F)
            default: (0, 0, 0)
            }
        guard length > 1 else { return length }
        guard offset + length <= bytes.count, (low...high).contains(bytes[offset + 1]),
            (2..<length).allSatisfy({ bytes[offset + $0] & 0xC0 == 0x80 })
        else { return 0 }
        return length
    }
}
