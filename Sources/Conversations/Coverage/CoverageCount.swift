/// `options  38 of 40  95%`
package struct CoverageCount: Sendable {
    package let kind: CoverageItem.Kind
    package let covered: Int
    package let all: Int

    package var percent: Double { all == 0 ? 100 : 100 * Double(covered) / Double(all) }
    /// Rounded down: 100% is all of it.
    package var shown: String { "\(Int(percent))%" }
}
