/// A conversation on its way to a person; never used twice. Of two that came at the same moment the smaller goes first.
public struct CallerID: Sendable, Hashable, Comparable {
    public let number: UInt64

    public init(_ number: UInt64) { self.number = number }

    public static func < (a: CallerID, b: CallerID) -> Bool { a.number < b.number }
}
