import Expressions
public import Intents

/// One reason in the explanation of a turn.
public enum TraceEntry: Sendable, CustomStringConvertible {
    case understood(Understanding)
    case chose(what: String, because: String)
    case went(flow: String, node: String)
    case skipped(place: String, condition: String)
    case failed(expression: String, reason: String)
    case filled(slot: String, value: String)
    case missed(kind: String, count: Int)
    case audience(String)
    case language(String, because: String)
    /// A guard stopped the flow; the steps that led there.
    case guarded(limit: String, path: [String])
    case lookup(String)

    public var description: String {
        switch self {
        case .understood(let understanding):
            guard let best = understanding.ranked.first, best.score > 0 else { return "heard no intent" }
            let evidence = understanding.evidence(for: best.intent).map(\.description).joined(separator: "; ")
            return "heard \(best.intent) \(ScoreText.of(best.score)): \(evidence)"
        case .chose(let what, let because): return "chose \(what), because \(because)"
        case .went(let flow, let node): return "went to \(flow).\(node)"
        case .skipped(let place, let condition): return "skipped \(place): \(condition) is false"
        case .failed(let expression, let reason): return "could not evaluate \(expression): \(reason)"
        case .filled(let slot, let value): return "filled \(slot) = \(value)"
        case .missed(let kind, let count): return "\(kind) \(count)"
        case .audience(let name): return "serves \(name) callers"
        case .language(let tag, let because): return "speaks \(tag), because \(because)"
        case .guarded(let limit, let path): return "stopped by the limit on \(limit): \(path.joined(separator: " -> "))"
        case .lookup(let text): return "lookup \(text)"
        }
    }
}
