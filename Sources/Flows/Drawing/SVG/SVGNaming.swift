/// What the end of a link is called where no arrow leads to it, and the anchor that it jumps to.
struct SVGNaming {
    private let starts: Set<Target>
    private let anchors: [Target: String]

    init(_ drawing: Drawing) {
        starts = Set(drawing.groups.filter { !$0.name.isEmpty }.map { Target(flow: $0.name, node: $0.start) })
        anchors = Dictionary(drawing.boxes.enumerated().map { ($1.target, "n\($0)") }, uniquingKeysWith: { first, _ in first })
    }

    /// `→ menu` in its own flow, `→ bill` for the start of another, `→ services.card` for a node there; `⇄` comes back.
    func name(of link: Drawing.Link, in group: Drawing.Group?) -> String {
        let target = link.target
        let name = target.flow == group?.name ? target.node : starts.contains(target) ? target.flow : target.description
        return (link.returns ? "⇄ " : "→ ") + DrawingText.visible(name)
    }

    func anchor(_ target: Target) -> String? { anchors[target] }
}
