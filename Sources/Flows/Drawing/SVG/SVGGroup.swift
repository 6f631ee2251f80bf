/// A flow laid out for the picture: its boxes in columns, the arrows between them, and what may be said at any time.
struct SVGGroup {
    let group: Drawing.Group
    let boxes: [SVGBox]
    let layout: LayeredLayout
    /// The row that each arrow of the layout leaves from.
    let arrows: [(box: Int, row: Int, to: Int)]
    let pills: [SVGPill]
    let width: Double
    let height: Double
    /// Where the boxes begin below the title and the pills.
    let boxesTop: Double

    init(_ group: Drawing.Group, in drawing: Drawing, naming: SVGNaming) {
        self.group = group
        let places = Dictionary(group.boxes.enumerated().map { ($1.target, $0) }, uniquingKeysWith: { first, _ in first })
        // The flow's start comes first: the layout begins there.
        var found: [(box: Int, row: Int, to: Int)] = []
        for (index, box) in group.boxes.enumerated() {
            for (row, link) in box.rows.enumerated().compactMap({ row in row.element.link.map { (row.offset, $0) } }) {
                if let to = places[link.target], to != index { found.append((index, row, to)) }
            }
        }
        func measured(_ isDrawn: (Int, Int) -> Bool) -> [SVGBox] {
            group.boxes.enumerated().map { index, box in
                SVGBox(box, title: box.title(in: group)) { row, link in isDrawn(index, row) ? nil : naming.name(of: link, in: group) }
            }
        }
        func arrows(_ boxes: [SVGBox]) -> [LayeredLayout.Arrow] {
            found.map { .init(from: $0.box, to: $0.to, leaves: boxes[$0.box].rows[$0.row].middle) }
        }
        // Which links are drawn depends on columns alone; their names then change heights, and so the boxes are measured again.
        let ranking = Ranking(count: group.boxes.count, arrows: found.map { .init(from: $0.box, to: $0.to, leaves: 0) })
        var drawn: Set<[Int]> = []
        for (index, arrow) in found.enumerated() where ranking.isDrawn[index] { drawn.insert([arrow.box, arrow.row]) }
        let final = measured { drawn.contains([$0, $1]) }
        boxes = final
        self.arrows = found
        layout = LayeredLayout(heights: final.map(\.height), arrows: arrows(final), enters: SVGStyle.titleHeight / 2)
        let columns = Double(max(1, layout.columns))
        let inner = columns * SVGStyle.boxWidth + (columns - 1) * SVGStyle.columnGap
        width = inner + 2 * SVGStyle.groupPadding
        let (pills, bottom) = SVGPill.row(
            group.everywhere, width: inner, from: SVGStyle.groupTitle, title: drawing.words.everywhere,
            naming: { naming.name(of: $0, in: group) })
        self.pills = pills
        boxesTop = bottom + 10
        height = boxesTop + layout.height + SVGStyle.groupPadding
    }

    func left(of box: Int) -> Double {
        SVGStyle.groupPadding + Double(layout.ranks[box]) * (SVGStyle.boxWidth + SVGStyle.columnGap)
    }

    func top(of box: Int) -> Double { boxesTop + layout.tops[box] }
}
