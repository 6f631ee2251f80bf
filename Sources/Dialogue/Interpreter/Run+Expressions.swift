import Expressions
import Flows
import Language

/// What expressions see, and what becomes of them when they fail: an `if` is false, a text leaves the value out, and the trace says why.
extension Run: VariableSource {
    func value(of name: String) -> Value? {
        if let value = session.frames.last?.slots[name] { return value }
        switch name {
        case "caller": return session.caller.value
        case "noticed": return session.noticed.value
        case "heard": return session.heard.value
        case "intent": return .string(session.intent)
        case "language": return .string(session.language)
        case "audience": return .string(audiences.first?.name ?? "")
        case "audiences": return .list(audiences.map { .string($0.name) })
        case "hours": return .record(hotline.hours.map { ($0.key, .bool($0.value.isOpen(at: now))) })
        case "now": return .timestamp(Timestamp(seconds: now.seconds, nanoseconds: 0))
        case "today": return .string(now.localDate.description)
        case SpeechFunctions.languageVariable: return .string(session.language)
        case SpeechFunctions.currencyVariable: return .string(hotline.currency)
        default: return nil
        }
    }

    /// Whether a condition is true. One that cannot be evaluated (an unknown age) is not.
    mutating func holds(_ condition: Expression) -> Bool {
        switch evaluate(condition) {
        case .bool(true)?: true
        default: false
        }
    }

    mutating func evaluate(_ expression: Expression) -> Value? {
        do {
            return try expression.evaluate(self, budget: Limits.expressionCost)
        } catch {
            trace.append(.failed(expression: expression.source, reason: "\(error)"))
            return nil
        }
    }
}
