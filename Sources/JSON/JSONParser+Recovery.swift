/// Going on after a mistake. Strict reading comes here once, to say what is wrong.
extension JSONParser {
    /// Whether reading goes on although something is wrong.
    var goesOn: Bool { recovering && !stopped }

    /// Notes a mistake. Returns whether to go on.
    mutating func report(_ code: String, _ message: String, at offset: Int, mend: String? = nil) -> Bool {
        if !ended, !stopped {
            problems.append(Problem(error: JSONError(code: code, message: message, offset: offset, mend: mend), path: path))
            if problems.count >= Limits.problems { stopped = true }
        }
        return goesOn
    }

    /// Notes that something else stands here than was expected.
    mutating func expected(_ what: String, code: String, mend: String? = nil) -> Bool {
        let goesOn = report(code, "expected \(what), found \(found)", at: position, mend: mend)
        if position >= bytes.count { ended = true }
        return goesOn
    }

    // MARK: Mending

    /// A value that is none: `'text'`, a word without quotes, `True`, `+1`, `.5`.
    mutating func mendedValue() -> JSONNode? {
        let start = position
        guard let byte = peek else { return nil }
        switch byte {
        case UInt8(ascii: "'"):
            guard report("single-quotes", "a string in single quotes", at: start, mend: "use double quotes") else { return nil }
            return string(quote: byte).map { JSONNode(.string($0), offset: start) }
        case UInt8(ascii: "+"), UInt8(ascii: "."):
            guard
                report(
                    "wrong-number", "a number that begins with '\(Character(UnicodeScalar(byte)))'", at: start,
                    mend: byte == UInt8(ascii: "+") ? "remove the '+'" : "write 0 before the point")
            else { return nil }
            return mendedNumber(from: start)
        case _ where isWord(byte):
            let end = wordEnd(start)
            let text = String(decoding: bytes[start..<end], as: UTF8.self)
            let (value, mend): (JSONValue, String) =
                switch text {
                case "True", "TRUE": (.bool(true), "write true")
                case "False", "FALSE": (.bool(false), "write false")
                case "None", "NULL", "Null", "nil", "undefined": (.null, "write null")
                case "NaN", "Infinity": (.double(0), "JSON has numbers only")
                default: (.string(text), "put text in double quotes")
                }
            guard report("no-value", "expected a value, found '\(excerpt(text))'", at: start, mend: mend) else { return nil }
            position = end
            return JSONNode(value, offset: start)
        default:
            _ = expected("a value", code: "no-value")
            return nil
        }
    }

    /// A key without double quotes: `'go'`, `go`.
    mutating func mendedKey() -> String? {
        let start = position
        guard let byte = peek else {
            _ = expected("a key in double quotes", code: "no-key")
            return nil
        }
        if byte == UInt8(ascii: "'") {
            guard report("single-quotes", "a key in single quotes", at: start, mend: "use double quotes") else { return nil }
            return string(quote: byte, isKey: true)
        }
        guard isWord(byte) else {
            _ = expected("a key in double quotes", code: "no-key")
            return nil
        }
        let end = wordEnd(start)
        let text = String(decoding: bytes[start..<end], as: UTF8.self)
        guard
            report("unquoted-key", "expected a key in double quotes, found '\(excerpt(text))'", at: start, mend: "put it in double quotes")
        else { return nil }
        keyDigest = KeyStack.digest(UnsafeBufferPointer(rebasing: bytes[start..<end]))
        position = end
        return text
    }

    /// No colon where one belongs. Returns whether a value follows all the same.
    mutating func missingColon(after key: String) -> Bool {
        guard expected("':' after the key '\(excerpt(key))'", code: "no-colon") else { return false }
        switch peek {
        case nil, UInt8(ascii: ","), UInt8(ascii: "}"), UInt8(ascii: "]"): return false
        case UInt8(ascii: "="): position += 1
        default: break
        }
        return true
    }

    /// Passes over what cannot be understood, up to a comma or a closing bracket.
    mutating func skipToMark() {
        while let byte = peek, byte != UInt8(ascii: ","), byte != UInt8(ascii: "}"), byte != UInt8(ascii: "]") { position += 1 }
    }

    /// Comments are no JSON; in a designer's file they are named, and passed over.
    mutating func skipComment() -> Bool {
        let start = position
        guard position + 1 < bytes.count else { return false }
        var closed = true
        switch bytes[position + 1] {
        case UInt8(ascii: "/"):
            while let byte = peek, byte != UInt8(ascii: "\n") {
                _ = byte
                position += 1
            }
        case UInt8(ascii: "*"):
            position += 2
            closed = false
            while !closed, position + 1 < bytes.count {
                closed = bytes[position] == UInt8(ascii: "*") && bytes[position + 1] == UInt8(ascii: "/")
                position += closed ? 2 : 1
            }
            if !closed { position = bytes.count }
        default: return false
        }
        let goesOn =
            closed
            ? report("comment", "a comment", at: start, mend: "JSON has none: put it in a \"note\"")
            : report("not-closed", "a comment that is not closed", at: start, mend: "JSON has none: put it in a \"note\"")
        if !closed { ended = true }
        return goesOn
    }

    // MARK: What stands here

    /// Letters, digits, signs of names, and everything beyond ASCII: what a name without quotes may be made of.
    func isWord(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
            UInt8(ascii: "_"), UInt8(ascii: "$"), UInt8(ascii: "-"), 0x80...:
            true
        default: false
        }
    }

    func wordEnd(_ start: Int) -> Int {
        var end = start
        while end < bytes.count, isWord(bytes[end]) || bytes[end] == UInt8(ascii: ".") { end += 1 }
        return end
    }

    /// A name, short enough for a message.
    func excerpt(_ text: String) -> String { JSONPath.excerpt(text) }

    /// What stands at the position, for messages.
    var found: String {
        guard let byte = peek else { return "the end of the document" }
        switch byte {
        case UInt8(ascii: "'"): return "a single quote"
        case 0x21..<0x7F: return "'\(Character(UnicodeScalar(byte)))'"
        case 0x0A, 0x0D: return "a line break"
        case 0x20: return "a space"
        case 0..<0x80: return "a control character (0x\(byte < 16 ? "0" : "")\(String(byte, radix: 16)))"
        default:
            let length = scalarLength(at: position)
            return length == 0
                ? "bytes that are no UTF-8" : "'\(String(decoding: bytes[position..<position + length], as: UTF8.self))'"
        }
    }
}
