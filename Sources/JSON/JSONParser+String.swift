/// Strings: copied whole when they hold no escape, as nearly all do.
extension JSONParser {
    /// A string, its quotes and escapes undone. `quote` is another one only for what a designer put in single quotes.
    mutating func string(quote: UInt8 = UInt8(ascii: "\""), isKey: Bool = false) -> String? {
        let start = position
        position += 1
        let body = position
        let isASCII = skipPlain(quote)
        guard position < bytes.count, bytes[position] == quote else { return unescapedString(start, quote, isKey) }
        let slice = UnsafeBufferPointer(rebasing: bytes[body..<position])
        if isKey { keyDigest = KeyStack.digest(slice) }
        position += 1
        let text = String(decoding: slice, as: UTF8.self)
        return isASCII || isExact(text, slice) || invalidText(body) ? text : nil
    }

    /// Stops before a quote, a backslash or a control character; eight bytes at a time. Returns whether all was surely ASCII.
    @discardableResult
    private mutating func skipPlain(_ quote: UInt8) -> Bool {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let highs: UInt64 = 0x8080_8080_8080_8080
        let quotes = ones &* UInt64(quote)
        let backslashes = ones &* UInt64(UInt8(ascii: "\\"))
        let raw = UnsafeRawBufferPointer(bytes)
        var seen: UInt64 = 0
        while position &+ 8 <= bytes.count {
            let word = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: position, as: UInt64.self))
            seen |= word
            let quote = word ^ quotes
            let backslash = word ^ backslashes
            // The lowest byte flagged is one that was looked for; those above it may be flagged by a borrow.
            let hits =
                ((quote &- ones) & ~quote | (backslash &- ones) & ~backslash | (word &- ones &* 0x20) & ~word) & highs
            if hits != 0 {
                position &+= hits.trailingZeroBitCount >> 3
                return seen & highs == 0
            }
            position &+= 8
        }
        while position < bytes.count {
            let byte = bytes[position]
            if byte == quote || byte == UInt8(ascii: "\\") || byte < 0x20 { break }
            seen |= UInt64(byte)
            position += 1
        }
        return seen & highs == 0
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
        let (text, isValid) = unescaped.withUnsafeBufferPointer { buffer in
            let text = String(decoding: buffer, as: UTF8.self)
            return (text, isExact(text, buffer))
        }
        return isValid || invalidText(body) ? text : nil
    }

    /// Whether a text came out as its bytes are. Decoding puts U+FFFD for what is no UTF-8, so this proves the bytes valid;
    /// documents are read in half the time that `String(validating:)` takes.
    private func isExact(_ text: String, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        var text = text
        return text.withUTF8 { utf8 in
            guard utf8.count == bytes.count else { return false }
            let (a, b) = (UnsafeRawBufferPointer(utf8), UnsafeRawBufferPointer(bytes))
            var index = 0
            while index &+ 8 <= a.count {
                guard a.loadUnaligned(fromByteOffset: index, as: UInt64.self) == b.loadUnaligned(fromByteOffset: index, as: UInt64.self)
                else { return false }
                index &+= 8
            }
            while index < a.count {
                guard a[index] == b[index] else { return false }
                index &+= 1
            }
            return true
        }
    }

    /// Bytes of space looked past for the next line; no indentation is wider.
    private static let lookAhead = 512

    /// Whether a line break in a string is where the closing quote was forgotten: the next line begins like JSON.
    private func isLastOfItsLine() -> Bool {
        let end = min(bytes.count, position + Self.lookAhead)
        var next = position
        while next < end, bytes[next] == 0x20 || bytes[next] == 0x09 || bytes[next] == 0x0A || bytes[next] == 0x0D { next += 1 }
        guard next < end else { return next == bytes.count }
        return [UInt8(ascii: "\""), UInt8(ascii: "}"), UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "[")].contains(bytes[next])
    }
}
