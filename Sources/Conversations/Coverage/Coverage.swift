import Dialogue
import Flows

/// What conversations went through.
///
///     var coverage = Coverage()
///     coverage.add(report)
///     coverage.missing(of: CoverageMap(hotline, files).items)
package struct Coverage: Sendable {
    private var seen: Set<CoverageKey> = []

    package init() {}

    package mutating func add(_ report: ConversationReport) {
        for moment in report.moments { if let exchange = moment.exchange { add(exchange) } }
    }

    package mutating func add(_ exchange: Exchange) {
        let languages = Set(exchange.prompts.map(\.language))
        for step in exchange.path {
            let place = Target(flow: step.flow, node: step.node)
            seen.insert(.step(step))
            seen.insert(.node(place))
            for language in languages { seen.insert(.language(place, language)) }
        }
        if let frame = exchange.session.frames.last {
            for language in languages { seen.insert(.language(Target(flow: frame.flow, node: frame.node), language)) }
        }
        for passage in exchange.passages { seen.insert(.passage(passage)) }
        if let intent = exchange.heard?.intent { seen.insert(.intent(intent)) }
    }

    package mutating func formUnion(_ other: Coverage) { seen.formUnion(other.seen) }

    package func covers(_ item: CoverageItem) -> Bool { seen.contains(item.key) }

    package func missing(of items: [CoverageItem]) -> [CoverageItem] { items.filter { !covers($0) } }

    /// How many of each kind there are, and how many of them were gone through; kinds that the hotline lacks are left out.
    package func counts(of items: [CoverageItem]) -> [CoverageCount] {
        CoverageItem.Kind.allCases.compactMap { kind in
            let own = items.filter { $0.kind == kind }
            return own.isEmpty ? nil : CoverageCount(kind: kind, covered: own.count(where: covers), all: own.count)
        }
    }
}
