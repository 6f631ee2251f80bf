import JSON

/// Lays a drawing out as a tree of lines: every node hangs where the fewest steps lead to it.
struct DrawingTree {
    private let drawing: Drawing
    private let width: Int
    private let depth: Int
    private let boxes: [Target: Drawing.Box]
    /// The rows under which a node is told in full, by box (nil for the roots) and row.
    private var homes: [Target: Place] = [:]
    private var printed: Set<Target> = []
    private var lines: [String] = []

    private struct Place: Hashable {
        let box: Target?
        let row: Int
    }

    init(_ drawing: Drawing, width: Int, depth: Int?) {
        self.drawing = drawing
        self.width = min(max(width, DrawingLimits.treeColumns.lowerBound), DrawingLimits.treeColumns.upperBound)
        self.depth = min(max(depth ?? DrawingLimits.treeDepth, 0), DrawingLimits.treeDepth)
        boxes = Dictionary(drawing.boxes.map { ($0.target, $0) }, uniquingKeysWith: { first, _ in first })
        let everywhere = drawing.everywhere + drawing.groups.flatMap(\.everywhere)
        let start = boxes[drawing.start] == nil ? drawing.boxes.first?.target : drawing.start
        if let start { findHomes(from: [(start, Place(box: nil, row: -1))]) }
        for (index, row) in everywhere.enumerated() {
            if let target = row.link?.target { findHomes(from: [(target, Place(box: nil, row: index))]) }
        }
        title(drawing.title)
        if let start { root(start) }
        if !everywhere.isEmpty {
            lines.append("")
            title(drawing.words.everywhere)
            branches(everywhere.enumerated().map { ($0, $1) }, of: nil, indent: "", flow: "", level: 1)
        }
        let rest = drawing.boxes.filter { homes[$0.target] == nil }
        if !rest.isEmpty {
            lines.append("")
            title(drawing.words.elsewhere)
            for box in rest where homes[box.target] == nil {
                findHomes(from: [(box.target, Place(box: nil, row: -1))])
                root(box.target)
            }
        }
    }

    var text: String { lines.joined(separator: "\n") + "\n" }

    /// Breadth first, so that a node hangs under the shortest way.
    private mutating func findHomes(from roots: [(Target, Place)]) {
        var queue = roots.filter { boxes[$0.0] != nil && homes[$0.0] == nil }
        for (target, place) in queue { homes[target] = place }
        var next = 0
        while next < queue.count {
            let (target, _) = queue[next]
            next += 1
            for (index, row) in (boxes[target]?.rows ?? []).enumerated() {
                guard let to = row.link?.target, boxes[to] != nil, homes[to] == nil else { continue }
                let place = Place(box: target, row: index)
                homes[to] = place
                queue.append((to, place))
            }
        }
    }

    private mutating func title(_ text: String) { lines.append(DisplayWidth.cut(DrawingText.visible(text), to: width)) }

    private mutating func root(_ target: Target) {
        guard let box = boxes[target] else { return }
        line("", "", box, name: target.description)
        inside(box, indent: "", level: 1)
    }

    private mutating func inside(_ box: Drawing.Box, indent: String, level: Int) {
        printed.insert(box.target)
        let links = box.rows.enumerated().filter { $0.element.link != nil }.map { ($0.offset, $0.element) }
        branches(links, of: box.target, indent: indent, flow: box.target.flow, level: level)
    }

    private mutating func branches(_ rows: [(Int, Drawing.Row)], of box: Target?, indent: String, flow: String, level: Int) {
        for (position, (index, row)) in rows.enumerated() {
            let isLast = position == rows.count - 1
            let stem = indent + (isLast ? "└─ " : "├─ ")
            guard let target = row.link?.target else {
                lines.append(DisplayWidth.cut(stem + DrawingText.visible(row.label), to: width))
                continue
            }
            let name = target.flow == flow ? target.node : target.description
            let way = row.label.isEmpty ? "" : DrawingText.visible(row.label) + " "
            let arrow = row.link?.returns == true ? "⇄ " : "→ "
            guard let next = boxes[target], homes[target] == Place(box: box, row: index), level <= depth else {
                let mark = boxes[target] == nil || level > depth ? "…" : printed.contains(target) ? "↑" : "↓"
                lines.append(DisplayWidth.cut(stem + way + arrow + DrawingText.visible(name) + " " + mark, to: width))
                continue
            }
            line(stem, way + arrow, next, name: name)
            inside(next, indent: indent + (isLast ? "   " : "│  "), level: level + 1)
        }
    }

    /// The node's name, what it says as far as there is room, and how often it was visited.
    private mutating func line(_ stem: String, _ way: String, _ box: Drawing.Box, name: String) {
        var line = stem + way + DrawingText.visible(name)
        if let visits = box.visits { line += visits > 0 ? " ×\(visits)" : " (\(drawing.words.notVisited))" }
        let summary = DrawingText.visible(box.summary)
        if !summary.isEmpty, DisplayWidth.of(line) + 8 < width { line += "  " + summary }
        lines.append(DisplayWidth.cut(line, to: width))
    }
}
