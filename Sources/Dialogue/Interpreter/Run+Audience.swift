import Expressions
import Flows

/// Who is being served, and what that changes.
extension Run {
    /// Looks again which audiences the caller belongs to: after the start, and whenever something was noticed.
    mutating func refreshAudiences() {
        guard !hotline.audiences.isEmpty else { return }
        audiences = hotline.audiences.filter { applies($0.when) }
        let speech = audiences.first?.speech ?? .usual
        if speech != self.speech, let first = audiences.first { trace.append(.audience(first.name)) }
        self.speech = speech
    }

    var timeoutFactor: Double { audiences.map(\.timeout).max() ?? 1 }
    var moreTries: Int { audiences.map(\.moreTries).max() ?? 0 }
    var menuMax: Int? { audiences.compactMap(\.menuMax).min() }
}
