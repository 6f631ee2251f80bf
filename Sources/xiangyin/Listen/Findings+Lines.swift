import Tuning

extension Findings {
    /// For people: each word with its place, what it mends and what it spoils; and what all come to.
    var lines: [String] {
        let heads = TextTable.lines(
            proposals.map { proposal in
                ["\(proposal.word)", Self.counts(proposal), Self.place(proposal)]
            })
        let words = zip(heads, proposals).flatMap { head, proposal in
            [head] + Self.shown(proposal.fixes).map { "    + \($0)" }
                + Self.shown(proposal.breaks).map { "    - \($0)" }
        }
        return words + [summary]
    }

    private var summary: String {
        let start = "\(misunderstood) of \(heard) utterances were misunderstood"
        if misunderstood == 0 { return "\(start): nothing to propose" }
        if proposals.isEmpty { return "\(start); no word is in two of them and rarely elsewhere, so there is nothing to propose" }
        let known = proposals.contains { $0.intent != nil }
        let words = proposals.count == 1 ? "this word" : "these \(proposals.count) words"
        return known ? "\(start); \(words) would mend \(mended)" : "\(start); \(words) are in \(mended) of them, and no intent has them"
    }

    private static func counts(_ proposal: Proposal) -> String {
        proposal.intent == nil
            ? "heard \(proposal.fixes.count) times"
            : "mends \(proposal.fixes.count), spoils \(proposal.breaks.isEmpty ? "none" : "\(proposal.breaks.count)")"
    }

    /// Where a person would put it.
    private static func place(_ proposal: Proposal) -> String {
        let file = proposal.dialect.map { "Dialects/\($0).json, " } ?? ""
        return proposal.intent.map { "\(file)keywords of \($0)" } ?? "\(file)keywords of the intent that is meant"
    }

    private static func shown(_ examples: [Example]) -> [String] {
        let shown = examples.prefix(Limits.listened).map { example in
            Excerpt.of(example.text, columns: Limits.listenedColumns) + (example.label.isEmpty ? "" : "  (\(example.label))")
        }
        let more = examples.count - shown.count
        return shown + (more > 0 ? ["and \(more) more"] : [])
    }
}
