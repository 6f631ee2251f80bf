import Conversations
import Intents
import JSON
import Language

extension Explanation {
    /// For people: what it means, what was heard, and for each intent what speaks for it and why it was not the one.
    var lines: [ChatLine] {
        var lines = [ChatLine.title(meaning)] + heard + intents + values
        lines += understanding.failures.map { .mistake($0.description) }
        if let advice { lines.append(.note(advice)) }
        return lines + [.note(time)]
    }

    // MARK: - What it means

    private var meaning: String {
        func scored(_ match: IntentMatch) -> String { "\(match.intent) \(ScoreText.of(match.score))" }
        switch understanding.outcome {
        case .understood(let match): return "understood: \(scored(match))" + (understanding.next.map { ", then \(scored($0))" } ?? "")
        case .unsure(let matches): return "unsure: \(matches.map(scored).joined(separator: " or "))"
        case .rejected:
            guard let best = candidates.first else {
                return understanding.canonical.isEmpty ? "rejected: nothing was said" : "rejected: no rule says anything"
            }
            if case .weak(let needed) = best.verdict {
                return "rejected: \(scored(best.match)) is too weak, \(ScoreText.of(needed)) is needed"
            }
            return "rejected: what speaks for \(best.match.intent) was taken back"
        }
    }

    /// What a designer may do about it; nil when it was understood.
    private var advice: String? {
        switch understanding.outcome {
        case .understood: return nil
        case .unsure: return "the caller is asked which; to decide, give one of them a longer keyword, or the other an \"unless\""
        case .rejected where understanding.canonical.isEmpty: return nil
        case .rejected where !hasIntents: return "this hotline has no intents; what its menus listen for stands in their options' \"words\""
        case .rejected:
            guard let best = candidates.first else {
                let table = understanding.heard.dialect.map { ", or to \"keywords\" in Dialects/\($0).json" } ?? ""
                return "add a word of it to an intent's \"keywords\"\(table); for many utterances at once: xiangyin listen"
            }
            if best.match.score == 0 {
                return "if it means \(best.match.intent) all the same, add it to its \"samples\": a sample stands whatever is excepted"
            }
            return
                "add another word of it to \(best.match.intent)'s \"keywords\", or let the one it has weigh more: { \"text\": ..., \"weight\": 0.6 }"
        }
    }

    // MARK: - What was heard

    private var heard: [ChatLine] {
        let said = understanding.canonical
        let shown = Excerpt.of(said.original, columns: Limits.explainedColumns)
        var lines: [ChatLine] = [.entry(name: "said", value: shown)]
        // The marks stand under the words that were replaced.
        if !reading.folds.isEmpty, shown == said.original { lines.append(.entry(name: "", value: marks)) }
        lines.append(.entry(name: "canonical", value: Excerpt.of(said.text, columns: Limits.explainedColumns)))
        if !reading.folds.isEmpty {
            lines.append(.entry(name: "read as", value: Excerpt.of(reading.text, columns: Limits.explainedColumns)))
            lines += folds.map { .entry(name: "", value: $0) }
        }
        if said.isTruncated { lines.append(.entry(name: "", value: "only the first \(CanonicalLimits.bytes) bytes are looked at")) }
        return lines + [.entry(name: "language", value: language)]
    }

    private var language: String {
        let heard = understanding.heard
        var words = heard.language.isEmpty ? "any" : heard.language
        if let dialect = heard.dialect, dialect != heard.language { words += ", dialect \(dialect)" }
        words += " \(ScoreText.of(heard.confidence))"
        if !heard.evidence.isEmpty { words += ": " + Self.list(heard.evidence) }
        if !heard.counterEvidence.isEmpty { words += ", against it: " + Self.list(heard.counterEvidence) }
        return words
    }

    /// Each word once.
    private static func list(_ words: [String]) -> String {
        var seen: Set<String> = []
        return words.filter { seen.insert($0).inserted }.prefix(Limits.explainedWords).joined(separator: " ")
    }

    /// `屋企 -> 家, 冇 -> 没有 (yue)`, a line for each dialect, and one for what was put right by its sound.
    private var folds: [String] {
        var groups: [(source: String, words: [String])] = []
        for fold in reading.folds.prefix(Limits.explainedWords) {
            let source = fold.dialect ?? "same sound"
            let words = "\(fold.from) -> \(fold.to)"
            if let at = groups.firstIndex(where: { $0.source == source }) {
                groups[at].words.append(words)
            } else {
                groups.append((source, [words]))
            }
        }
        return groups.map { "\($0.words.joined(separator: ", ")) (\($0.source))" }
    }

    private var marks: String {
        let original = Array(understanding.canonical.original.utf8)
        var marks = ""
        var at = 0
        for range in reading.folds.map({ reading.originalRange(of: $0.range) }).sorted(by: { $0.lowerBound < $1.lowerBound })
        where range.lowerBound >= at {
            marks += blank(original[at..<range.lowerBound], " ") + blank(original[range], "^")
            at = range.upperBound
        }
        return marks
    }

    private func blank(_ bytes: ArraySlice<UInt8>, _ mark: String) -> String {
        String(repeating: mark, count: DisplayWidth.of(String(decoding: bytes, as: UTF8.self)))
    }

    // MARK: - Why

    private var intents: [ChatLine] {
        let shown = candidates.prefix(Limits.explained)
        let heads = TextTable.lines(shown.map { [$0.match.intent, ScoreText.of($0.match.score), Self.words($0)] })
        let evidence = shown.enumerated().map { index, candidate in
            candidate.evidence.prefix(index == 0 ? Limits.explainedEvidence : Limits.lesserEvidence)
        }
        // One table, so that the columns of all intents stand under each other.
        var rows = TextTable.lines(evidence.joined().map(Self.row))[...]
        var lines: [ChatLine] = []
        for (head, evidence) in zip(heads, evidence) {
            lines.append(.prompt(head))
            lines += rows.prefix(evidence.count).map { .prompt("  " + $0) }
            rows = rows.dropFirst(evidence.count)
        }
        let more = candidates.count - shown.count
        return more > 0 ? lines + [.note("\(more) more: --json has all")] : lines
    }

    private static func words(_ candidate: Candidate) -> String {
        switch candidate.verdict {
        case .understood: return "understood"
        case .next: return "asked for in the same breath, served next"
        case .unsure: return "too close: the caller is asked"
        case .weak(let needed): return "too weak: below \(ScoreText.of(needed))"
        case .behind(let distance): return "\(ScoreText.of(distance)) behind"
        case .objected:
            guard let objection = candidate.objections.first else { return "taken back" }
            let by = objection.kind == .negation ? "negated by" : "excepted by unless"
            return "\(by) \(Excerpt.of(objection.rule, columns: Limits.ruleColumns)), \(span(objection.originalRange))"
        }
    }

    private static func row(_ evidence: Evidence) -> [String] {
        let weight = evidence.weight == 0 ? "0" : (evidence.weight < 0 ? "" : "+") + ScoreText.of(evidence.weight)
        let kind =
            switch evidence.kind {
            case .unless: "excepted"
            case .negation: "negated"
            default: evidence.kind.rawValue
            }
        let table = evidence.folds.isEmpty ? evidence.dialect.map { " (\($0))" } ?? "" : ""
        return [
            weight, span(evidence.originalRange), Excerpt.of(evidence.said, columns: Limits.saidColumns), kind,
            Excerpt.of(evidence.rule, columns: Limits.ruleColumns) + table,
        ]
    }

    private static func span(_ range: Range<Int>) -> String { "\(range.lowerBound)-\(range.upperBound)" }

    private var values: [ChatLine] {
        let original = Array(understanding.canonical.original.utf8)
        let rows = entities.map { found in
            let said = String(decoding: original[found.match.range.clamped(to: 0..<original.count)], as: UTF8.self)
            return [
                found.type.rawValue, Excerpt.of(found.match.value.plain, columns: Limits.ruleColumns), Self.span(found.match.range),
                Excerpt.of(said, columns: Limits.saidColumns),
            ]
        }
        return rows.isEmpty ? [] : [.prompt("values")] + TextTable.lines(rows).map { .prompt("  " + $0) }
    }
}
