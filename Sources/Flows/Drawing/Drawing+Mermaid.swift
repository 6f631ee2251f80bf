import JSON

extension Drawing {
    /// A Mermaid flowchart, as GitHub and many editors draw it.
    public var mermaid: String {
        var lines = ["flowchart LR"]
        let ids = Dictionary(boxes.enumerated().map { ($1.target, "n\($0)") }, uniquingKeysWith: { first, _ in first })
        func box(_ box: Box, in group: Group, _ indent: String) {
            let summary = DisplayWidth.cut(box.summary, to: DrawingLimits.summaryColumns)
            let label = [box.title(in: group), summary].filter { !$0.isEmpty }.map(Self.mermaidText).joined(separator: "<br/>")
            let (open, close) = box.target == start ? ("([", "])") : box.asks ? ("{{", "}}") : ("[", "]")
            let style = isCovered ? (box.visits ?? 0 > 0 ? ":::tested" : ":::untested") : box.handsOff ? ":::person" : ""
            lines.append("\(indent)\(ids[box.target] ?? "")\(open)\"\(label)\"\(close)\(style)")
        }
        func everywhere(_ rows: [Row], _ id: String, _ indent: String) {
            guard rows.contains(where: { $0.link != nil }) else { return }
            lines.append("\(indent)\(id)([\"\(Self.mermaidText(words.everywhere))\"]):::anytime")
        }
        everywhere(self.everywhere, "any", "  ")
        for (index, group) in groups.enumerated() {
            let isNamed = !group.name.isEmpty
            if isNamed { lines.append("  subgraph f\(index) [\"\(Self.mermaidText(group.name))\"]") }
            for one in group.boxes { box(one, in: group, "    ") }
            everywhere(group.everywhere, "any\(index)", "    ")
            if isNamed { lines.append("  end") }
        }
        func arrows(_ from: String, _ rows: [Row], isDotted: Bool = false) {
            for row in rows {
                guard let link = row.link, let to = ids[link.target] else { continue }
                let label = DisplayWidth.cut(row.label, to: DrawingLimits.arrowColumns)
                let line = isDotted || link.returns || row.kind == .side ? "-.->" : "-->"
                lines.append("  \(from) \(line)" + (label.isEmpty ? "" : "|\"\(Self.mermaidText(label))\"|") + " \(to)")
            }
        }
        arrows("any", self.everywhere, isDotted: true)
        for (index, group) in groups.enumerated() {
            arrows("any\(index)", group.everywhere, isDotted: true)
            for box in group.boxes { arrows(ids[box.target] ?? "", box.rows) }
        }
        lines.append("  classDef anytime fill:#f3f4f6,stroke:#9ca3af,stroke-dasharray:4 3")
        if isCovered {
            lines.append("  classDef tested fill:#dcfce7,stroke:#15803d")
            lines.append("  classDef untested fill:#fee2e2,stroke:#b91c1c,stroke-dasharray:4 3")
        } else {
            lines.append("  classDef person fill:#ffedd5,stroke:#c2410c")
        }
        return lines.joined(separator: "\n") + "\n"
    }

    /// A label in quotes: whatever Mermaid might read as its own is written as an entity.
    static func mermaidText(_ text: String) -> String {
        var safe = String.UnicodeScalarView()
        for scalar in DrawingText.visible(text).unicodeScalars {
            switch scalar {
            case "a"..."z", "A"..."Z", "0"..."9", " ", ".", ",", "-", "_", "?", "!", "'": safe.append(scalar)
            case _ where scalar.value < 0x80: safe.append(contentsOf: "#\(scalar.value);".unicodeScalars)
            default: safe.append(scalar)
            }
        }
        return String(safe)
    }
}
