import Intents
import Language

/// Everything that was heard in an utterance, what became of each intent, and why.
struct Explanation {
    /// One intent that came into question.
    struct Candidate {
        let match: IntentMatch
        let verdict: Verdict
        let evidence: [Evidence]
        let objections: [Objection]
    }

    let understanding: Understanding
    /// Best first.
    let candidates: [Candidate]
    let entities: [EntityScan.Found]
    /// Whether the hotline has any intents at all.
    let hasIntents: Bool
    /// What understanding took, in seconds.
    let seconds: Double

    init(_ text: String, by matcher: IntentMatcher, language: String?, now: Instant, clock: () -> Double) {
        // Once before the clock runs: tables that are made at their first use are no part of an utterance's cost.
        _ = matcher.understand(text, language: language)
        let start = clock()
        let understanding = matcher.understand(text, language: language)
        seconds = clock() - start
        self.understanding = understanding
        hasIntents = !matcher.rules.intents.isEmpty
        candidates = understanding.ranked.map { match in
            Candidate(
                match: match, verdict: matcher.verdict(on: match, in: understanding), evidence: understanding.evidence(for: match.intent),
                objections: understanding.objections(to: match.intent))
        }
        entities = EntityScan.all(in: text, language: understanding.heard.language, now: now)
    }

    /// The reading in which most was understood.
    var reading: CanonicalText { understanding.sounded }

    var outcome: String {
        switch understanding.outcome {
        case .understood: "understood"
        case .unsure: "unsure"
        case .rejected: "rejected"
        }
    }

    /// `412 µs`, `3.1 ms`
    var time: String {
        let microseconds = Int((seconds * 1e6).rounded())
        return microseconds < 1_000 ? "\(microseconds) µs" : "\(microseconds / 1_000).\(microseconds % 1_000 / 100) ms"
    }
}

extension EntityValue {
    /// As people write it.
    var plain: String {
        switch self {
        case .text(let text), .digits(let text): return text
        case .integer(let number): return "\(number)"
        case .number(let number), .money(let number): return Int64(exactly: number).map { "\($0)" } ?? "\(number)"
        case .date(let date): return "\(date)"
        case .time(let time): return "\(time)"
        case .duration(let seconds):
            let parts = [(seconds / 3_600, "h"), (seconds / 60 % 60, "m"), (seconds % 60, "s")].filter { $0.0 > 0 }
            return parts.isEmpty ? "0s" : parts.map { "\($0.0)\($0.1)" }.joined()
        case .yes(let yes): return yes ? "yes" : "no"
        }
    }
}

extension Verdict {
    /// Its name in JSON.
    var name: String {
        switch self {
        case .understood: "understood"
        case .next: "next"
        case .unsure: "unsure"
        case .weak: "weak"
        case .behind: "behind"
        case .objected: "objected"
        }
    }
}
