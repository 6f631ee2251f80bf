/// A rule of a `RuleScan` that a text meets, and where.
package struct RuleMatch: Sendable, Hashable {
    let number: UInt32
    let lower: UInt32
    let upper: UInt32

    package var rule: Int { Int(number) }
    /// UTF-8 offsets.
    package var range: Range<Int> { Int(lower)..<Int(upper) }
}
