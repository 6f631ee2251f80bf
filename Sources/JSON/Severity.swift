/// How bad a problem is: an error stops the hotline from running, a warning will trouble callers, an advice would make it better.
public enum Severity: String, Sendable, Comparable, CaseIterable {
    case advice, warning, error

    public static func < (a: Severity, b: Severity) -> Bool { a.rank < b.rank }

    private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
