public import Expressions

/// Words with expressions among them: `您本月电费{{money(bill.amount)}}。`
///
/// Values are inserted as data: what a caller said is never read as a template again.
public struct Template: Sendable {
    public enum Part: Sendable {
        case words(String)
        case expression(Expression)
    }

    public let parts: [Part]

    public init(parts: [Part]) { self.parts = parts }

    /// The whole text when it holds no expression, so that the usual prompt costs nothing to say.
    public var constant: String? {
        switch parts.count {
        case 0: return ""
        case 1: if case .words(let words) = parts[0] { return words } else { return nil }
        default: return nil
        }
    }
}
