/// The part of Mermaid's flowchart grammar that pictures are written in, one statement a line; what it takes, Mermaid 11 draws.
///
///     n0 -->|"1 an order"| n1
struct MermaidGrammar {
    private var named: Set<Substring> = []
    private var linked: [Substring] = []
    private var isInside = false

    /// The first line that is not of the grammar, or a link to a box that nothing draws.
    static func problem(in text: String) -> String? {
        var grammar = Self()
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        guard lines.first == "flowchart LR", lines.last == "" else { return "it does not begin or end as a flowchart" }
        for line in lines.dropFirst().dropLast() where !grammar.take(line) { return "not of the grammar: \(line)" }
        if grammar.isInside { return "a subgraph without an end" }
        return grammar.linked.first { !grammar.named.contains($0) }.map { "\($0) is linked and not drawn" }
    }

    private mutating func take(_ line: Substring) -> Bool {
        // Nothing that Mermaid reads as markup, and no entity but by its number.
        let words = ##""(?:[^"#;<>&`\\]|#[0-9]+;|<br/>)*""##
        let box = #"\[\#(words)\]|\(\[\#(words)\]\)|\{\{\#(words)\}\}"#
        if let match = match(line, #"  (?:  )?(n[0-9]+|any[0-9]*)(?:\#(box))(?::::(?:person|anytime|tested|untested))?"#) {
            return named.insert(match[0]).inserted
        }
        if let match = match(line, #"  (n[0-9]+|any[0-9]*) (?:-->|-\.->)(?:\|\#(words)\|)? (n[0-9]+|any[0-9]*)"#) {
            linked += match
            return !isInside
        }
        if match(line, #"  subgraph (f[0-9]+) \[\#(words)\]"#) != nil {
            defer { isInside = true }
            return !isInside
        }
        if line == "  end" {
            defer { isInside = false }
            return isInside
        }
        return match(line, #"  classDef ([a-z]+) [a-z-]+:[#0-9a-z ]+(?:,[a-z-]+:[#0-9a-z ]+)*"#) != nil
    }

    /// What the groups of a pattern took, when it takes the whole line.
    private func match(_ line: Substring, _ pattern: String) -> [Substring]? {
        // By code points: a quotation mark and a joiner behind it are one character.
        guard let regex = try? Regex(pattern).matchingSemantics(.unicodeScalar), let match = line.wholeMatch(of: regex) else { return nil }
        return match.output.dropFirst().compactMap(\.substring)
    }
}
