public import JSON

/// The answer to a lookup when there is no network: `{ "lookup": "bill", "url": "*/accounts/3201234567", "body": { "amount": 128.5 } }`.
public struct Fixture: Sendable {
    public enum Answer: Sendable {
        case body(JSONValue)
        case status(Int)
        case fails(String)
    }

    public let lookup: String
    /// `*` stands for anything.
    public let url: String
    public let answer: Answer

    public func fits(lookup: String, url: String) -> Bool {
        lookup == self.lookup && Self.matches(Array(url.utf8)[...], Array(self.url.utf8)[...])
    }

    /// Greedy wildcard match that steps back to the last `*` alone, so it is at worst quadratic in short designer's text.
    private static func matches(_ text: ArraySlice<UInt8>, _ pattern: ArraySlice<UInt8>) -> Bool {
        var t = text.startIndex, p = pattern.startIndex
        var star: (pattern: Int, text: Int)?
        while t < text.endIndex {
            if p < pattern.endIndex, pattern[p] == UInt8(ascii: "*") {
                star = (p, t)
                p += 1
            } else if p < pattern.endIndex, pattern[p] == text[t] {
                t += 1
                p += 1
            } else if let last = star {
                star = (last.pattern, last.text + 1)
                t = last.text + 1
                p = last.pattern + 1
            } else {
                return false
            }
        }
        while p < pattern.endIndex, pattern[p] == UInt8(ascii: "*") { p += 1 }
        return p == pattern.endIndex
    }
}
