/// A person who takes calls.
public struct AgentID: Sendable, Hashable, Comparable {
    public let number: UInt32

    public init(_ number: UInt32) { self.number = number }

    public static func < (a: AgentID, b: AgentID) -> Bool { a.number < b.number }
}
