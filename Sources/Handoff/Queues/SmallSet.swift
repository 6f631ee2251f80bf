/// A set of numbers from 0 to 127: skills, or queues. What the numbers mean is known outside (`SkillNames`).
///
///     let needs: SmallSet = [2, 5]
///     needs.isSubset(of: agent.skills)
public struct SmallSet: Sendable, Hashable, ExpressibleByArrayLiteral {
    /// Numbers of 0 ..< size can be members.
    public static let size = 128

    private var bits: UInt128

    public init() { bits = 0 }

    /// Numbers that cannot be members are left out.
    public init(_ members: some Sequence<Int>) {
        bits = 0
        for member in members { insert(member) }
    }

    public init(arrayLiteral elements: Int...) { self.init(elements) }

    public mutating func insert(_ member: Int) {
        if (0..<Self.size).contains(member) { bits |= 1 << UInt128(member) }
    }

    public var isEmpty: Bool { bits == 0 }

    /// In ascending order.
    public var members: [Int] {
        var members: [Int] = []
        var rest = bits
        while rest != 0 {
            members.append(rest.trailingZeroBitCount)
            rest &= rest - 1
        }
        return members
    }

    public func contains(_ member: Int) -> Bool {
        (0..<Self.size).contains(member) && bits & (1 << UInt128(member)) != 0
    }

    public func isSubset(of other: SmallSet) -> Bool { bits & ~other.bits == 0 }

    public func union(_ other: SmallSet) -> SmallSet {
        var result = self
        result.bits |= other.bits
        return result
    }
}
