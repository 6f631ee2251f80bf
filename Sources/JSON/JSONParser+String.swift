/// Strings: copied whole when they hold no escape, as nearly all do.
extension JSONParser {
    /// A string, its quotes and escapes undone. `quote` is another one only for what a designer put in single quotes.
    mutating func string(quote: UInt8 = UInt8(ascii: "\""), isKey: Bool = false) -> String? {
        let start = position
        position += 1
        let body = position
        skipPlain(quote)
        guard position < bytes.count, bytes[position] == quote else { return unescapedString(start, quote, isKey) }
        let slice = UnsafeBufferPointer(rebasing: bytes[body..<position])
        if isKey { keyDigest = KeyStack.digest(slice) }
        position += 1
        if let text = String(validating: slice, as: UTF8.self) { return text }
        return invalidText(body) ? String(decoding: slice, as: UTF8.self) : nil
    }

    /// Stops before a quote, a backslash or a control character; eight bytes at a time.
    private mutating func skipPlain(_ quote: UInt8) {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let highs: UInt64 = 0x8080_8080_8080_8080
        let quotes = ones &* UInt64(quote)
        let backslashes = ones &* UInt64(UInt8(ascii: "\\"))
        let raw = UnsafeRawBufferPointer(bytes)
        while position &+ 8 <= bytes.count {
            let word = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: position, as: UInt64.self))
            let quote = word ^ quotes
            let backslash = word ^ backslashes
            // The lowest byte flagged is one that was looked for; those above it may be flagged by a borrow.
            let hits =
                ((quote &- ones) & ~quote | (backslash &- ones) & ~backslash | (word &- ones &* 0x20) & ~word) & highs
            if hits != 0 {
                position &+= hits.trailingZeroBitCount >> 3
                return
            }
            position &+= 8
        }
        while position < bytes.count {
            let byte = bytes[position]
            if byte == quote || byte == UInt8(ascii: "\\") || byte < 0x20 { return }
            position += 1
        }
    }

    /// The rest of a string that holds more than plain text.
    private mutating func unescapedString(_ start: Int, _ quote: UInt8, _ isKey: Bool) -> String? {
        let body = start + 1
        unescaped.removeAll(keepingCapacity: true)
        var plain = body
        while position < bytes.count {
            unescaped.append(contentsOf: bytes[plain..<position])
            let byte = bytes[position]
            if byte == quote {
                position += 1
                return unescapedText(from: body, isKey)
            }
            if byte == UInt8(ascii: "\\") {
                guard escape(quote) else { return nil }
            } else {
                if recovering, byte == UInt8(ascii: "\n"), isLastOfItsLine() {
                    guard report("not-closed", "a string that is not closed", at: start, mend: "add '\"'") else { return nil }
                    if unescaped.last == UInt8(ascii: ",") {
                        unescaped.removeLast()
                        position -= 1
                    }
                    return unescapedText(from: body, isKey)
                }
                guard controlCharacter(byte) else { return nil }
            }
            plain = position
            skipPlain(quote)
        }
        let goesOn = report("not-closed", "a string that is not closed", at: start, mend: "add '\"'")
        ended = true
        guard goesOn else { return nil }
        unescaped.append(contentsOf: bytes[min(plain, position)..<position])
        return unescapedText(from: body, isKey)
    }

    private mutating func unescapedText(from body: Int, _ isKey: Bool) -> String? {
        if isKey { keyDigest = unescaped.withUnsafeBufferPointer { KeyStack.digest($0) } }
        if let text = String(validating: unescaped, as: UTF8.self) { return text }
        return invalidText(body) ? String(decoding: unescaped, as: UTF8.self) : nil
    }

    /// Whether a line break in a string is where the closing quote was forgotten: the next line begins like JSON.
    private func isLastOfItsLine() -> Bool {
        var next = position
        while next < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[next]) { next += 1 }
        guard next < bytes.count else { return true }
        return [UInt8(ascii: "\""), UInt8(ascii: "}"), UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "[")].contains(bytes[next])
    }
}
