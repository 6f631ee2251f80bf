/// One pass over the bytes. A small machine behind `JSONReader`: strict, and in `recovering` mode able to go on after a mistake.
struct JSONParser {
    let bytes: UnsafeBufferPointer<UInt8>
    let recovering: Bool
    var position = 0
    var depth = 0
    var problems: [JSONError] = []
    /// A mistake after which nothing that follows can be trusted.
    var hopeless = false

    init(_ bytes: UnsafeBufferPointer<UInt8>, recovering: Bool) {
        self.bytes = bytes
        self.recovering = recovering
    }

    mutating func document() -> JSONNode? {
        if bytes.count >= 3, bytes[0] == 0xEF, bytes[1] == 0xBB, bytes[2] == 0xBF {
            guard report("byte-order-mark", "a byte order mark before the document", at: 0, mend: "save the file as UTF-8 without BOM") else { return nil }
            position = 3
        }
        skipSpace()
        guard position < bytes.count else {
            _ = report("no-value", "expected a value, found the end of the document", at: position)
            return nil
        }
        guard let root = value() else { return nil }
        skipSpace()
        if position < bytes.count, !hopeless { _ = report("trailing-text", "expected the end of the document, found \(found)", at: position) }
        return root
    }

    // MARK: Values

    private mutating func value() -> JSONNode? {
        let start = position
        guard let byte = peek else {
            fail("no-value", "expected a value, found the end of the document", at: position)
            return nil
        }
        switch byte {
        case UInt8(ascii: "{"): return object()
        case UInt8(ascii: "["): return array()
        case UInt8(ascii: "\""): return string().map { JSONNode(.string($0), offset: start) }
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return number()
        case UInt8(ascii: "t"): return literal("true", .bool(true))
        case UInt8(ascii: "f"): return literal("false", .bool(false))
        case UInt8(ascii: "n"): return literal("null", .null)
        case UInt8(ascii: "'") where recovering:
            fail("single-quotes", "a string in single quotes", at: position, mend: "use double quotes")
            return nil
        default:
            fail("no-value", "expected a value, found \(found)", at: position)
            return nil
        }
    }

    private mutating func object() -> JSONNode? {
        let start = position
        guard enter() else { return nil }
        defer { depth -= 1 }
        var members: [JSONMember] = []
        var keys = KeySet()
        skipSpace()
        if take(UInt8(ascii: "}")) { return JSONNode(.object([]), offset: start) }
        while true {
            let keyStart = position
            guard peek == UInt8(ascii: "\"") else {
                if peek == UInt8(ascii: "'") {
                    fail("single-quotes", "a key in single quotes", at: position, mend: "use double quotes")
                } else {
                    fail("no-key", "expected a key in double quotes, found \(found)", at: position)
                }
                return nil
            }
            guard let key = string() else { return nil }
            skipSpace()
            guard take(UInt8(ascii: ":")) else {
                fail("no-colon", "expected ':' after the key '\(key)', found \(found)", at: position)
                return nil
            }
            skipSpace()
            guard let value = value() else { return nil }
            if keys.insert(key, members) {
                members.append(JSONMember(key: key, keyOffset: keyStart, value: value))
            } else if !report("duplicate-key", "the key '\(key)' stands twice in one object", at: keyStart, mend: "remove one of them") {
                return nil
            }
            switch next(closing: UInt8(ascii: "}")) {
            case .more: continue
            case .closed: return JSONNode(.object(members), offset: start)
            case .broken: return nil
            }
        }
    }

    private mutating func array() -> JSONNode? {
        let start = position
        guard enter() else { return nil }
        defer { depth -= 1 }
        var items: [JSONNode] = []
        skipSpace()
        if take(UInt8(ascii: "]")) { return JSONNode(.array([]), offset: start) }
        while true {
            guard let item = value() else { return nil }
            items.append(item)
            switch next(closing: UInt8(ascii: "]")) {
            case .more: continue
            case .closed: return JSONNode(.array(items), offset: start)
            case .broken: return nil
            }
        }
    }

    private enum Next { case more, closed, broken }

    /// After a member or an item: a comma and another one, or the end.
    private mutating func next(closing close: UInt8) -> Next {
        skipSpace()
        if take(UInt8(ascii: ",")) {
            let comma = position - 1
            skipSpace()
            if peek == close {
                guard report("trailing-comma", "a comma before '\(Character(UnicodeScalar(close)))'", at: comma, mend: "remove it") else { return .broken }
                position += 1
                return .closed
            }
            return .more
        }
        if take(close) { return .closed }
        if recovering, let byte = peek, byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "{") || byte == UInt8(ascii: "[") {
            return report("missing-comma", "expected ',' or '\(Character(UnicodeScalar(close)))', found \(found)", at: position, mend: "put a comma before it")
                ? .more : .broken
        }
        fail("not-closed", "expected ',' or '\(Character(UnicodeScalar(close)))', found \(found)", at: position)
        return .broken
    }

    private mutating func literal(_ word: StaticString, _ value: JSONValue) -> JSONNode? {
        let start = position
        let count = word.utf8CodeUnitCount
        guard bytes.count - start >= count, (0..<count).allSatisfy({ bytes[start + $0] == word.utf8Start[$0] }) else {
            fail("no-value", "expected \(word), found \(found)", at: start)
            return nil
        }
        position += count
        return JSONNode(value, offset: start)
    }

    private mutating func number() -> JSONNode? {
        let start = position
        let negative = take(UInt8(ascii: "-"))
        guard let first = peek, isDigit(first) else {
            fail("wrong-number", "expected a digit, found \(found)", at: position)
            return nil
        }
        if first == UInt8(ascii: "0"), position + 1 < bytes.count, isDigit(bytes[position + 1]) {
            fail("wrong-number", "a number with a leading zero", at: start, mend: "remove the zero, or write it as a string")
            return nil
        }
        var magnitude: UInt64 = 0
        var exact = true
        while let byte = peek, isDigit(byte) {
            let (tens, over) = magnitude.multipliedReportingOverflow(by: 10)
            let (sum, more) = tens.addingReportingOverflow(UInt64(byte - 48))
            if over || more { exact = false }
            magnitude = sum
            position += 1
        }
        if take(UInt8(ascii: ".")) {
            exact = false
            guard digits() else { return nil }
        }
        if peek == UInt8(ascii: "e") || peek == UInt8(ascii: "E") {
            exact = false
            position += 1
            if peek == UInt8(ascii: "+") || peek == UInt8(ascii: "-") { position += 1 }
            guard digits() else { return nil }
        }
        if exact {
            if !negative, let number = Int64(exactly: magnitude) { return JSONNode(.integer(number), offset: start) }
            if negative, magnitude <= 1 << 63 {
                return JSONNode(.integer(magnitude == 1 << 63 ? .min : -Int64(magnitude)), offset: start)
            }
        }
        let text = String(decoding: bytes[start..<position], as: UTF8.self)
        guard let number = Double(text), number.isFinite else {
            fail("wrong-number", "a number out of range", at: start)
            return nil
        }
        return JSONNode(.double(number), offset: start)
    }

    private mutating func digits() -> Bool {
        guard let byte = peek, isDigit(byte) else {
            fail("wrong-number", "expected a digit, found \(found)", at: position)
            return false
        }
        while let byte = peek, isDigit(byte) { position += 1 }
        return true
    }

    // MARK: Marks and space

    var peek: UInt8? { position < bytes.count ? bytes[position] : nil }

    mutating func take(_ byte: UInt8) -> Bool {
        guard position < bytes.count, bytes[position] == byte else { return false }
        position += 1
        return true
    }

    private mutating func enter() -> Bool {
        guard depth < Limits.depth else {
            fail("too-deep", "nested deeper than \(Limits.depth)", at: position)
            return false
        }
        depth += 1
        position += 1
        return true
    }

    private mutating func skipSpace() {
        while position < bytes.count {
            switch bytes[position] {
            case 0x20, 0x0A, 0x0D, 0x09: position += 1
            case UInt8(ascii: "/") where recovering:
                guard skipComment() else { return }
            default: return
            }
        }
    }

    /// Comments are no JSON; in a designer's file they are named, and passed over.
    private mutating func skipComment() -> Bool {
        let start = position
        guard position + 1 < bytes.count else { return false }
        switch bytes[position + 1] {
        case UInt8(ascii: "/"):
            while let byte = peek, byte != 0x0A { _ = byte; position += 1 }
        case UInt8(ascii: "*"):
            position += 2
            while position < bytes.count, !(bytes[position] == UInt8(ascii: "/") && bytes[position - 1] == UInt8(ascii: "*") && position - start > 2) { position += 1 }
            position = min(position + 1, bytes.count)
        default: return false
        }
        return report("comment", "a comment", at: start, mend: "JSON has none: put it in a \"note\"")
    }

    private func isDigit(_ byte: UInt8) -> Bool { byte &- 48 < 10 }

    /// What stands at the position, for messages.
    var found: String {
        guard let byte = peek else { return "the end of the document" }
        if byte >= 0x21, byte < 0x7F { return "'\(Character(UnicodeScalar(byte)))'" }
        if byte < 0x80 { return "a control character or space (0x\(String(byte, radix: 16)))" }
        let text = String(decoding: bytes[position..<min(position + 4, bytes.count)], as: UTF8.self)
        return text.unicodeScalars.first.map { $0 == "\u{FFFD}" ? "bytes that are no UTF-8" : "'\($0)'" } ?? "nothing"
    }

    // MARK: Problems

    /// Notes a mistake that can be read past. Returns whether to go on.
    mutating func report(_ code: String, _ message: String, at offset: Int, mend: String? = nil) -> Bool {
        problems.append(JSONError(code: code, message: message, offset: offset, mend: mend))
        return recovering && problems.count < Limits.problems
    }

    /// Notes a mistake after which the rest cannot be trusted.
    mutating func fail(_ code: String, _ message: String, at offset: Int, mend: String? = nil) {
        if !hopeless { problems.append(JSONError(code: code, message: message, offset: offset, mend: mend)) }
        hopeless = true
    }
}
