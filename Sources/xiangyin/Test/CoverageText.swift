import Conversations
import Flows
import JSON

/// Coverage for people: a line for each kind, then everything that no conversation went through, with its place.
enum CoverageText {
    static func lines(_ coverage: Coverage, _ map: CoverageMap) -> [String] {
        let counts = coverage.counts(of: map.items)
        let names = counts.map(\.kind.plural.count).max() ?? 0
        let numbers = counts.map { "\($0.all)".count }.max() ?? 0
        var lines = counts.map { count in
            "  " + padded(count.kind.plural, names) + "  " + padded("\(count.covered)", numbers, left: true) + " of "
                + padded("\(count.all)", numbers, left: true) + "  " + padded(count.shown, 4, left: true)
        }
        let missing = coverage.missing(of: map.items)
        if !missing.isEmpty { lines.append("never gone through:") }
        for item in missing {
            lines.append("  " + padded(item.kind.rawValue, 8) + "  " + item.name + (item.place.map { "  \($0.file):\($0.line)" } ?? ""))
        }
        return lines
    }

    private static func padded(_ text: String, _ width: Int, left: Bool = false) -> String {
        let gap = String(repeating: " ", count: max(0, width - text.count))
        return left ? gap + text : text + gap
    }
}
