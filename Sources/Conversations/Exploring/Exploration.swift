/// What many walks found: each fault once, with how often it was met.
package struct Exploration: Sendable {
    package private(set) var calls = 0
    package private(set) var coverage = Coverage()
    /// The first walk of each fault, in the order they were found.
    package private(set) var walks: [Walk] = []
    package private(set) var counts: [Fault: Int] = [:]

    package init() {}

    /// Walks with the seeds of a range.
    package init(_ explorer: Explorer, seeds: Range<UInt64>) {
        for seed in seeds {
            // Neighbouring seeds must not give neighbouring dice.
            let walk = explorer.walk(seed: seed &* 0x9E37_79B9_7F4A_7C15, &coverage)
            calls += 1
            guard let fault = walk.fault else { continue }
            if counts[fault] == nil { walks.append(walk) }
            counts[fault, default: 0] += 1
        }
    }

    package mutating func add(_ other: Exploration) {
        calls += other.calls
        coverage.formUnion(other.coverage)
        for walk in other.walks {
            if let fault = walk.fault, counts[fault] == nil { walks.append(walk) }
        }
        counts.merge(other.counts) { $0 + $1 }
    }

    /// The walks that are worth showing.
    package var shown: [Walk] { Array(walks.prefix(Limits.findings)) }

    /// Steps whose words no caller heard.
    package func unheard(_ map: CoverageMap) -> [CoverageItem] { map.items.filter { $0.speaks && !coverage.covers($0) } }
}
