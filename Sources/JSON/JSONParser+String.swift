extension JSONParser {
    /// A string, its quotes and escapes undone.
    mutating func string() -> String? {
        let start = position
        position += 1
        let body = position
        // The usual string has no escape and is copied whole.
        while position < bytes.count {
            let byte = bytes[position]
            if byte == UInt8(ascii: "\"") {
                let slice = UnsafeBufferPointer(rebasing: bytes[body..<position])
                position += 1
                guard let text = String(validating: slice, as: UTF8.self) else { return invalidText(body) }
                return text
            }
            if byte == UInt8(ascii: "\\") || byte < 0x20 { break }
            position += 1
        }
        var text = Array(bytes[body..<position])
        while position < bytes.count {
            let byte = bytes[position]
            switch byte {
            case UInt8(ascii: "\""):
                position += 1
                guard let string = String(validating: text, as: UTF8.self) else { return invalidText(body) }
                return string
            case UInt8(ascii: "\\"):
                guard escape(into: &text) else { return nil }
            case 0..<0x20:
                let what = byte == 0x0A ? "a line break" : "a control character (0x\(String(byte, radix: 16)))"
                guard report("control-character", "\(what) inside a string", at: position, mend: byte == 0x0A ? "write \\n" : "write \\u00\(byte < 16 ? "0" : "")\(String(byte, radix: 16))")
                else { return nil }
                text.append(byte)
                position += 1
            default:
                text.append(byte)
                position += 1
            }
        }
        fail("not-closed", "a string that is not closed", at: start, mend: "add '\"'")
        return nil
    }

    private mutating func invalidText(_ start: Int) -> String? {
        // The exact place: the first byte at which the text is no UTF-8.
        var offset = start
        while offset < position {
            let length = scalarLength(at: offset)
            if length == 0 { break }
            offset += length
        }
        fail("invalid-utf8", "bytes that are no UTF-8", at: offset, mend: "save the file as UTF-8")
        return nil
    }

    /// Bytes of the well-formed scalar at an offset (Unicode table 3-7), or 0.
    private func scalarLength(at offset: Int) -> Int {
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

    private mutating func escape(into text: inout [UInt8]) -> Bool {
        let start = position
        position += 1
        guard let byte = peek else {
            fail("not-closed", "a string that is not closed", at: start, mend: "add '\"'")
            return false
        }
        position += 1
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(byte)
        case UInt8(ascii: "b"): text.append(0x08)
        case UInt8(ascii: "f"): text.append(0x0C)
        case UInt8(ascii: "n"): text.append(0x0A)
        case UInt8(ascii: "r"): text.append(0x0D)
        case UInt8(ascii: "t"): text.append(0x09)
        case UInt8(ascii: "u"): return unicodeEscape(start, into: &text)
        default:
            position -= 1
            return report("wrong-escape", "an escape that JSON does not have: \\ before \(found)", at: start, mend: "write \\\\ for a backslash")
        }
        return true
    }

    private mutating func unicodeEscape(_ start: Int, into text: inout [UInt8]) -> Bool {
        guard let first = hex(start) else { return false }
        var code = UInt32(first)
        if (0xD800..<0xDC00).contains(code) {
            guard position + 1 < bytes.count, bytes[position] == UInt8(ascii: "\\"), bytes[position + 1] == UInt8(ascii: "u") else {
                return report("lone-surrogate", "half of a surrogate pair", at: start, mend: "write the character itself")
            }
            let second = position
            position += 2
            guard let low = hex(second) else { return false }
            guard (0xDC00..<0xE000).contains(low) else {
                return report("lone-surrogate", "half of a surrogate pair", at: start, mend: "write the character itself")
            }
            code = 0x10000 + (code - 0xD800) << 10 + (UInt32(low) - 0xDC00)
        }
        guard let scalar = UnicodeScalar(code) else {
            return report("lone-surrogate", "half of a surrogate pair", at: start, mend: "write the character itself")
        }
        text.append(contentsOf: UTF8.encode(scalar).map { Array($0) } ?? [])
        return true
    }

    private mutating func hex(_ start: Int) -> UInt16? {
        var code: UInt16 = 0
        for _ in 0..<4 {
            guard let byte = peek, let digit = Character(UnicodeScalar(byte)).hexDigitValue, byte < 0x80 else {
                fail("wrong-escape", "expected four hexadecimal digits after \\u, found \(found)", at: start)
                return nil
            }
            code = code << 4 | UInt16(digit)
            position += 1
        }
        return code
    }
}
