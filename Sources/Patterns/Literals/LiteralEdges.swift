/// What must stand at a literal's ends for it to count as found.
///
///     "bill" with .words of its own letters   // found in "my bill", "查bill", not in "billing"
///     "电费" with .words of its own letters    // found anywhere: Han words have no spaces around them
package struct LiteralEdges: OptionSet, Sendable, Hashable, BitwiseCopyable {
    package let rawValue: UInt8

    package init(rawValue: UInt8) { self.rawValue = rawValue }

    /// No letter or digit of a script with spaces stands before it, or after it.
    package static let wordStart = LiteralEdges(rawValue: 1)
    package static let wordEnd = LiteralEdges(rawValue: 2)
    /// PCRE2's `\b`: of the characters on both sides exactly one is an ASCII letter, digit or underscore.
    package static let asciiStart = LiteralEdges(rawValue: 4)
    package static let asciiEnd = LiteralEdges(rawValue: 8)
    /// The text begins there, or ends.
    package static let textStart = LiteralEdges(rawValue: 16)
    package static let textEnd = LiteralEdges(rawValue: 32)

    /// A word as people write rules: Latin ones whole, Han ones anywhere.
    package static func words(of utf8: [UInt8]) -> LiteralEdges {
        utf8.withUnsafeBufferPointer { utf8 in
            var edges: LiteralEdges = []
            if utf8.isWord(at: 0) { edges.insert(.wordStart) }
            if utf8.isWord(before: utf8.count) { edges.insert(.wordEnd) }
            return edges
        }
    }

    /// Whether a range of a text has these edges.
    func hold(at lower: Int, _ upper: Int, in utf8: UnsafeBufferPointer<UInt8>) -> Bool {
        if contains(.wordStart), utf8.isWord(before: lower) { return false }
        if contains(.wordEnd), utf8.isWord(at: upper) { return false }
        if rawValue < 4 { return true }
        if contains(.asciiStart), !utf8.isASCIIBoundary(at: lower) { return false }
        if contains(.asciiEnd), !utf8.isASCIIBoundary(at: upper) { return false }
        if contains(.textStart), lower != 0 { return false }
        if contains(.textEnd), upper != utf8.count { return false }
        return true
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// Whether a letter or digit of a script that puts spaces between words starts at a byte.
    package func isWord(at index: Int) -> Bool {
        guard index < count else { return false }
        let first = self[index]
        if first < 0x80 { return first.isASCIILetterOrDigit }
        return first < 0xE0 && Self.isWord(scalar(at: index).scalar)
    }

    /// Whether such a letter or digit ends before a byte.
    package func isWord(before index: Int) -> Bool {
        guard index > 0, index <= count else { return false }
        let last = self[index - 1]
        if last < 0x80 { return last.isASCIILetterOrDigit }
        guard index > 1, self[index - 2] & 0xE0 == 0xC0 else { return false }
        return Self.isWord(scalar(at: index - 2).scalar)
    }

    /// Latin, Greek and Cyrillic letters beyond ASCII.
    private static func isWord(_ scalar: UInt32) -> Bool {
        0xC0...0x52F ~= scalar && scalar != 0xD7 && scalar != 0xF7
    }

    fileprivate func isASCIIBoundary(at index: Int) -> Bool {
        let before = index > 0 && self[index - 1].isPCREWord
        let after = index < count && self[index].isPCREWord
        return before != after
    }
}

extension UInt8 {
    fileprivate var isASCIILetterOrDigit: Bool {
        UInt8(ascii: "a")...UInt8(ascii: "z") ~= self || UInt8(ascii: "0")...UInt8(ascii: "9") ~= self
            || UInt8(ascii: "A")...UInt8(ascii: "Z") ~= self
    }

    /// What `\w` is to PCRE2 without UCP.
    var isPCREWord: Bool { isASCIILetterOrDigit || self == UInt8(ascii: "_") }
}
