import JSON

extension Drawing {
    /// The DOT language of Graphviz.
    public var graphviz: String {
        var lines = [
            "digraph hotline {", "  rankdir=LR", "  label=\(Self.dotText(title))", "  labelloc=t",
            "  node [shape=box, style=\"rounded,filled\", fillcolor=\"#ffffff\", fontname=\"Noto Sans CJK SC\", fontsize=11]",
            "  edge [fontname=\"Noto Sans CJK SC\", fontsize=9, color=\"#6b7280\"]",
        ]
        func name(_ target: Target) -> String { Self.dotText(target.description) }
        func everywhere(_ rows: [Row], _ id: String) {
            guard rows.contains(where: { $0.link != nil }) else { return }
            lines.append("  \(id) [label=\(Self.dotText(words.everywhere)), style=\"rounded,dashed\"]")
        }
        everywhere(self.everywhere, "any")
        for (index, group) in groups.enumerated() {
            let isNamed = !group.name.isEmpty
            if isNamed { lines += ["  subgraph cluster_\(index) {", "    label=\(Self.dotText(group.name))", "    color=\"#d1d5db\""] }
            everywhere(group.everywhere, "any\(index)")
            for box in group.boxes {
                let summary = DisplayWidth.cut(box.summary, to: DrawingLimits.summaryColumns)
                let label = [box.title(in: group), summary].filter { !$0.isEmpty }.map(DrawingText.visible).joined(separator: "\n")
                var attributes = "label=\(Self.dotText(label))"
                if box.target == start { attributes += ", penwidth=2" }
                if isCovered {
                    attributes += box.visits ?? 0 > 0 ? ", fillcolor=\"#dcfce7\"" : ", fillcolor=\"#fee2e2\""
                } else if box.handsOff {
                    attributes += ", fillcolor=\"#ffedd5\""
                }
                lines.append("    \(name(box.target)) [\(attributes)]")
            }
            if isNamed { lines.append("  }") }
        }
        let drawn = Set(boxes.map(\.target))
        func arrows(_ from: String, _ rows: [Row], isDotted: Bool = false) {
            for row in rows {
                guard let link = row.link, drawn.contains(link.target) else { continue }
                let label = DrawingText.visible(DisplayWidth.cut(row.label, to: DrawingLimits.arrowColumns))
                var attributes = label.isEmpty ? [] : ["label=\(Self.dotText(label))"]
                if isDotted || link.returns || row.kind == .side { attributes.append("style=dashed") }
                lines.append("  \(from) -> \(name(link.target))" + (attributes.isEmpty ? "" : " [\(attributes.joined(separator: ", "))]"))
            }
        }
        arrows("any", self.everywhere, isDotted: true)
        for (index, group) in groups.enumerated() {
            arrows("any\(index)", group.everywhere, isDotted: true)
            for box in group.boxes { arrows(name(box.target), box.rows) }
        }
        return lines.joined(separator: "\n") + "\n}\n"
    }

    /// A string of DOT: a backslash and a quote are escaped, a line break is `\n`; entities are not read as such.
    static func dotText(_ text: String) -> String {
        var safe = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": safe += "\\\""
            case "\\": safe += "\\\\"
            case "\n": safe += "\\n"
            case "&": safe += "&amp;"
            default: safe.unicodeScalars.append(scalar)
            }
        }
        return safe + "\""
    }
}
