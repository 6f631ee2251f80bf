/// One pass over the bytes: the small machine behind `JSONReader`.
///
/// Strict, it stops at the first mistake. `recovering`, it notes a mistake, mends it as the writer most likely meant it
/// (`{'go': menu,}` is read as `{"go": "menu"}`, with three problems) and goes on, so that one run finds them all.
///
/// Every turn of its loops consumes at least one byte; recursion is bounded by `Limits.depth`.
struct JSONParser {
    /// A mistake with the way to it: `nodes.welcome[1]`.
    struct Problem {
        let error: JSONError
        let path: JSONPath
    }

    let bytes: UnsafeBufferPointer<UInt8>
    let duplicateKeys: DuplicateKeys
    let recovering: Bool
    var position = 0
    var problems: [Problem] = []
    /// Nothing that follows is read: too deep, or too many problems.
    var stopped = false
    /// The end came too early and was reported; the values that it leaves open are closed in silence.
    var ended = false
    /// The way to the value that is being read. Kept only when recovering.
    var path = JSONPath()
    /// A buffer for strings with escapes, used again and again.
    var unescaped: [UInt8] = []
    /// Digest of the key that was read last.
    var keyDigest: UInt64 = 0
    private var keys = KeyStack()
    private var openObjects = 0
    private var openArrays = 0

    init(_ bytes: UnsafeBufferPointer<UInt8>, _ duplicateKeys: DuplicateKeys, recovering: Bool) {
        self.bytes = bytes
        self.duplicateKeys = duplicateKeys
        self.recovering = recovering
    }

    mutating func document() -> JSONNode? {
        if bytes.count >= 3, bytes[0] == 0xEF, bytes[1] == 0xBB, bytes[2] == 0xBF {
            guard report("byte-order-mark", "a byte order mark before the document", at: 0, mend: "save the file as UTF-8 without BOM")
            else { return nil }
            position = 3
        }
        skipSpace()
        guard let root = value() else { return nil }
        skipSpace()
        if position < bytes.count, !stopped {
            _ = report("trailing-text", "expected the end of the document, found \(found)", at: position)
        }
        return stopped ? nil : root
    }

    // MARK: Values

    /// Nil when there is none: the mistake is reported, and `goesOn` says whether to read what follows.
    private mutating func value() -> JSONNode? {
        let start = position
        guard let byte = peek else {
            _ = expected("a value", code: "no-value")
            return nil
        }
        switch byte {
        case UInt8(ascii: "\""): return string().map { JSONNode(.string($0), offset: start) }
        case UInt8(ascii: "{"): return object()
        case UInt8(ascii: "["): return array()
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"): return number()
        case UInt8(ascii: "t") where word("true"): return JSONNode(.bool(true), offset: start)
        case UInt8(ascii: "f") where word("false"): return JSONNode(.bool(false), offset: start)
        case UInt8(ascii: "n") where word("null"): return JSONNode(.null, offset: start)
        default: return mendedValue()
        }
    }

    private mutating func object() -> JSONNode? {
        let start = position
        guard enter() else { return nil }
        openObjects += 1
        let outer = path
        let mark = keys.count
        defer {
            openObjects -= 1
            keys.pop(to: mark)
        }
        skipSpace()
        if take(UInt8(ascii: "}")) { return JSONNode(.object([]), offset: start) }
        var members: [JSONMember] = []
        members.reserveCapacity(4)
        var many: Set<ExactKey>?
        while true {
            let keyStart = position
            if let key = key() {
                skipSpace()
                if take(UInt8(ascii: ":")) || missingColon(after: key) {
                    let digest = keyDigest
                    skipSpace()
                    if recovering { path = outer.appending(key) }
                    let value = value()
                    if recovering { path = outer }
                    if let value {
                        if duplicateKeys == .allowed || keys.insert(key, digest, since: mark, members, &many) {
                            members.append(JSONMember(key: key, keyOffset: keyStart, value: value))
                        } else if !report(
                            "duplicate-key", "the key '\(excerpt(key))' stands twice in one object", at: keyStart,
                            mend: "remove one of them")
                        {
                            return nil
                        }
                    } else {
                        guard goesOn else { return nil }
                        skipToMark()
                    }
                } else {
                    guard goesOn else { return nil }
                }
            } else {
                guard goesOn else { return nil }
                skipToMark()
            }
            switch next(closing: UInt8(ascii: "}"), outerTakesOther: openArrays > 0) {
            case .more: continue
            case .closed: return JSONNode(.object(members), offset: start)
            case .broken: return nil
            }
        }
    }

    private mutating func array() -> JSONNode? {
        let start = position
        guard enter() else { return nil }
        openArrays += 1
        let outer = path
        defer { openArrays -= 1 }
        skipSpace()
        if take(UInt8(ascii: "]")) { return JSONNode(.array([]), offset: start) }
        var items: [JSONNode] = []
        while true {
            if recovering { path = outer.appending(items.count) }
            let item = value()
            if recovering { path = outer }
            if let item {
                items.append(item)
            } else {
                guard goesOn else { return nil }
                skipToMark()
            }
            switch next(closing: UInt8(ascii: "]"), outerTakesOther: openObjects > 0) {
            case .more: continue
            case .closed: return JSONNode(.array(items), offset: start)
            case .broken: return nil
            }
        }
    }

    private mutating func key() -> String? {
        peek == UInt8(ascii: "\"") ? string(isKey: true) : mendedKey()
    }

    private enum Next { case more, closed, broken }

    /// After a member or an item: a comma and another one, or the end.
    private mutating func next(closing close: UInt8, outerTakesOther: Bool) -> Next {
        skipSpace()
        if take(UInt8(ascii: ",")) {
            let comma = position - 1
            skipSpace()
            guard peek == close else { return .more }
            guard report("trailing-comma", "a comma before '\(Character(UnicodeScalar(close)))'", at: comma, mend: "remove it") else {
                return .broken
            }
            position += 1
            return .closed
        }
        if take(close) { return .closed }
        return mendedNext(closing: close, outerTakesOther: outerTakesOther)
    }

    /// What follows is neither a comma nor the end of the object or list.
    private mutating func mendedNext(closing close: UInt8, outerTakesOther: Bool) -> Next {
        let wanted = "',' or '\(Character(UnicodeScalar(close)))'"
        switch peek {
        case nil:
            return expected(wanted, code: "not-closed", mend: "add '\(Character(UnicodeScalar(close)))'") ? .closed : .broken
        case UInt8(ascii: "}"), UInt8(ascii: "]"):
            guard expected(wanted, code: "not-closed", mend: "add '\(Character(UnicodeScalar(close)))'") else { return .broken }
            // The other bracket closes the object or list around this one, if there is one; else it was meant for this one.
            if !outerTakesOther { position += 1 }
            return .closed
        case let byte?
        where byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") || byte == UInt8(ascii: "{") || byte == UInt8(ascii: "[")
            || isWord(byte):
            return expected(wanted, code: "missing-comma", mend: "put a comma before it") ? .more : .broken
        default:
            guard expected(wanted, code: "not-closed") else { return .broken }
            skipToMark()
            // Now before a comma, a bracket or the end: this goes one call deeper, not more.
            return next(closing: close, outerTakesOther: outerTakesOther)
        }
    }

    // MARK: Marks and space

    var peek: UInt8? { position < bytes.count ? bytes[position] : nil }

    mutating func take(_ byte: UInt8) -> Bool {
        guard position < bytes.count, bytes[position] == byte else { return false }
        position += 1
        return true
    }

    /// Consumes a word that stands here alone.
    private mutating func word(_ word: StaticString) -> Bool {
        let end = position + word.utf8CodeUnitCount
        guard end <= bytes.count, end == bytes.count || !isWord(bytes[end]) else { return false }
        for index in 0..<word.utf8CodeUnitCount where bytes[position + index] != word.utf8Start[index] { return false }
        position = end
        return true
    }

    /// Depth is what is open.
    private mutating func enter() -> Bool {
        guard openObjects + openArrays < Limits.depth else {
            _ = report("too-deep", "nested deeper than \(Limits.depth)", at: position)
            stopped = true
            return false
        }
        position += 1
        return true
    }

    mutating func skipSpace() {
        while position < bytes.count {
            switch bytes[position] {
            case 0x20, 0x0A, 0x0D, 0x09: position += 1
            case UInt8(ascii: "/") where recovering:
                guard skipComment() else { return }
            default: return
            }
        }
    }
}
