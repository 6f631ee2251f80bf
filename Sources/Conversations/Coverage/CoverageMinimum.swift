/// The least that must be covered: `90`, or `nodes=100,options=100,misses=90`.
package struct CoverageMinimum: Sendable {
    private let all: Double?
    private let kinds: [CoverageItem.Kind: Double]

    package struct Malformed: Error, CustomStringConvertible {
        package let description: String
    }

    package init(_ text: String) throws(Malformed) {
        if let percent = Self.percent(text) {
            all = percent
            kinds = [:]
            return
        }
        all = nil
        var kinds: [CoverageItem.Kind: Double] = [:]
        let names = CoverageItem.Kind.allCases.map(\.plural)
        for part in text.split(separator: ",", omittingEmptySubsequences: false) {
            let sides = part.split(separator: "=", omittingEmptySubsequences: false)
            guard sides.count == 2, let percent = Self.percent(String(sides[1])) else {
                throw Malformed(description: "expected a percentage (90) or nodes=100,options=95, found '\(part)'")
            }
            guard let kind = CoverageItem.Kind.allCases.first(where: { $0.plural == sides[0] }) else {
                throw Malformed(
                    description: "unknown kind '\(sides[0])'"
                        + hint(String(sides[0]), names, else: "; there are " + names.joined(separator: ", ")))
            }
            kinds[kind] = percent
        }
        self.kinds = kinds
    }

    /// What is not reached, in words: `options are covered to 92%, 95% is wanted`.
    package func shortfalls(_ counts: [CoverageCount]) -> [String] {
        var found: [String] = []
        if let all {
            let whole = CoverageCount(kind: .node, covered: counts.reduce(0) { $0 + $1.covered }, all: counts.reduce(0) { $0 + $1.all })
            if whole.percent < all { found.append("\(whole.shown) is covered, \(Self.text(all)) is wanted") }
        }
        for count in counts {
            if let wanted = kinds[count.kind], count.percent < wanted {
                found.append("of the \(count.kind.plural) \(count.shown) are covered, \(Self.text(wanted)) is wanted")
            }
        }
        return found
    }

    private static func percent(_ text: String) -> Double? {
        let number = text.hasSuffix("%") ? String(text.dropLast()) : text
        return Double(number).flatMap { (0...100).contains($0) ? $0 : nil }
    }

    private static func text(_ percent: Double) -> String { (Int(exactly: percent).map { "\($0)" } ?? "\(percent)") + "%" }
}
