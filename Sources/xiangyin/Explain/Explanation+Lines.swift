import Conversations
import Intents
import Language

extension Explanation {
    /// For people: what was heard, what it means, and for each intent what speaks for it.
    var lines: [ChatLine] { heard + [.note(meaning)] + intents + found }

    private var heard: [ChatLine] {
        let said = understanding.canonical
        var lines: [ChatLine] = [.entry(name: "said", value: said.original)]
        // The marks stand under the words that were replaced.
        if !reading.folds.isEmpty { lines.append(.entry(name: "", value: marks)) }
        lines.append(.entry(name: "canonical", value: said.text))
        if !reading.folds.isEmpty {
            lines.append(.entry(name: "read as", value: reading.text))
            lines += reading.folds.map { .entry(name: "", value: $0.description) }
        }
        let heard = understanding.heard
        var words = heard.language.isEmpty ? "could be any" : heard.language
        if let dialect = heard.dialect, dialect != heard.language { words += ", dialect \(dialect)" }
        words += " \(ScoreText.of(heard.confidence))"
        if !heard.evidence.isEmpty { words += ": " + heard.evidence.joined(separator: " ") }
        if !heard.counterEvidence.isEmpty { words += "; against it: " + heard.counterEvidence.joined(separator: " ") }
        return lines + [.entry(name: "language", value: words)]
    }

    private var marks: String {
        let original = Array(understanding.canonical.original.utf8)
        var marks = ""
        var at = 0
        for range in reading.folds.map(\.originalRange).sorted(by: { $0.lowerBound < $1.lowerBound }) where range.lowerBound >= at {
            marks += blank(original[at..<range.lowerBound], " ") + blank(original[range], "^")
            at = range.upperBound
        }
        return marks
    }

    private func blank(_ bytes: ArraySlice<UInt8>, _ mark: String) -> String {
        String(repeating: mark, count: DisplayWidth.of(String(decoding: bytes, as: UTF8.self)))
    }

    private var meaning: String {
        let time = "\(ScoreText.of(seconds * 1000)) ms"
        switch understanding.outcome {
        case .understood(let match):
            let next = understanding.next.map { "; then \($0.intent)" } ?? ""
            return "understood \(match.intent) \(ScoreText.of(match.score))\(next), in \(time)"
        case .unsure(let matches): return "unsure, so the caller is asked: \(matches.map(\.intent).joined(separator: " or ")), in \(time)"
        case .rejected:
            return "rejected: \(understanding.ranked.isEmpty ? "no rule says anything" : "nothing says enough"), in \(time)"
        }
    }

    private var intents: [ChatLine] {
        understanding.ranked.prefix(Limits.explained).flatMap { match -> [ChatLine] in
            let evidence = understanding.evidence(for: match.intent).prefix(Limits.explainedEvidence)
            return [.title("\(match.intent)  \(ScoreText.of(match.score))")]
                + evidence.map(Self.entry)
        } + understanding.failures.map { .mistake($0.description) }
    }

    private static func entry(_ evidence: Evidence) -> ChatLine {
        .entry(name: (evidence.weight < 0 ? "" : "+") + ScoreText.of(evidence.weight), value: words(evidence))
    }

    private static func words(_ evidence: Evidence) -> String {
        var words = "\(evidence.said)  \(evidence.kind.rawValue) \(evidence.rule)"
        if let dialect = evidence.dialect, evidence.folds.isEmpty { words += " (\(dialect))" }
        if !evidence.folds.isEmpty { words += "  " + evidence.folds.map(\.description).joined(separator: ", ") }
        return words + "  \(evidence.originalRange.lowerBound)-\(evidence.originalRange.upperBound)"
    }

    private var found: [ChatLine] {
        if entities.isEmpty { return [] }
        return [.title("values")] + entities.map { .entry(name: $0.type.rawValue, value: $0.match.value.plain) }
    }
}
