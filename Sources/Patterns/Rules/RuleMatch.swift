/// A rule of a `RuleScan` that a text meets, and where.
package struct RuleMatch: BitwiseCopyable, Sendable, Hashable {
    @usableFromInline let number: UInt32
    @usableFromInline let lower: UInt32
    @usableFromInline let upper: UInt32

    @inlinable package var rule: Int { Int(number) }
    /// UTF-8 offsets.
    @inlinable package var range: Range<Int> { Int(lower)..<Int(upper) }
}
