package import Patterns

/// A regular expression in a conversation: `</ 单号是[0-9 ]+ /`.
package struct RegexPattern: Sendable, Equatable {
    package let source: String
    private let pattern: Pattern

    package init(_ source: String) throws(PatternError) {
        self.source = source
        pattern = try Pattern(source)
    }

    /// Where the text goes on after the first match at or after `start`, in UTF-8 offsets.
    func end(in text: String, from start: Int) -> Int? {
        var text = text
        let result = text.withUTF8 { pattern.firstMatch(in: $0, from: start) }
        if case .match(let match) = result { return match.range.upperBound }
        return nil
    }

    package static func == (a: RegexPattern, b: RegexPattern) -> Bool { a.source == b.source }
}
