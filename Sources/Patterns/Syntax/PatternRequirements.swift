/// What a text must hold for a pattern to match it: known before PCRE2 is asked, from one pass that finds words.
///
///     查(电费|话费)           // every match is 查电费 or 查话费: `words`, and PCRE2 need not be asked
///     (停电|没电).{0,6}补偿   // one of {停电, 没电}, and 补偿: `groups`
///     \d{11}                  // eleven digits in a row: `digits`
package struct PatternRequirements: Sendable, Equatable {
    package struct Literal: Sendable, Hashable {
        package let utf8: [UInt8]
        package let edges: LiteralEdges
    }

    /// All that the pattern can match, when that is a list of words; nil when it is more.
    package var words: [Literal]?
    /// Of each group one literal must be in the text.
    package var groups: [[Literal]] = []
    /// So many ASCII digits must stand in a row.
    package var digits = 0

    /// What nothing is known about.
    package static let none = PatternRequirements()

    package init(words: [Literal]? = nil, groups: [[Literal]] = [], digits: Int = 0) {
        self.words = words
        self.groups = groups
        self.digits = digits
    }

    package init(of source: String) {
        guard let syntax = PatternSyntaxReader.read(source) else { return }
        var found = RequiredText.of(syntax)
        if let exact = found.exact {
            // A text that is nothing ("a?") is everywhere, and edges alone are no words.
            if exact.contains(where: { $0.utf8.isEmpty }) { return }
            if found.isDecisive, !exact.isEmpty {
                words = exact.map { Literal(utf8: $0.utf8, edges: $0.edges) }
                return
            }
            found.require(exact)
        }
        groups = found.groups.map { group in group.map { Literal(utf8: $0.utf8, edges: $0.edges) } }
        digits = found.digits
    }

    /// Whether a pattern must be run on every text: nothing that it needs can be looked for.
    package var isCostly: Bool { words == nil && groups.isEmpty && digits == 0 }
}
