/// How pressing a handoff is.
public enum Priority: String, Sendable, CaseIterable, Comparable {
    case normal, high, urgent, emergency

    public static func < (a: Priority, b: Priority) -> Bool { a.rank < b.rank }

    private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
