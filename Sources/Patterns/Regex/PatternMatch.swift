/// Where a pattern matched, in UTF-8 offsets of the text it was given.
///
///     Pattern("查(电费|水费)").firstMatch(in: "我要查电费") == .match(PatternMatch(range: 6..<15, groups: [9..<15]))
public struct PatternMatch: Sendable, Hashable {
    /// The whole match.
    public let range: Range<Int>
    /// The parentheses in their order, the first at index 0; nil where one took no part in the match.
    public let groups: [Range<Int>?]

    public init(range: Range<Int>, groups: [Range<Int>?] = []) {
        self.range = range
        self.groups = groups
    }
}
