/// A node measured for the picture: its rows broken into lines, with the height at which each row's link leaves.
struct SVGBox {
    struct Row {
        let row: Drawing.Row
        let top: Double
        let lines: [String]
        /// Beside the words: a place where the link ends by name.
        let pill: String?

        var middle: Double { top + SVGStyle.lineHeight / 2 }
    }

    let box: Drawing.Box
    let title: String
    let height: Double
    private(set) var rows: [Row] = []

    /// - Parameter name: what the end of a link is called, when it is shown by name; nil when an arrow is drawn.
    init(_ box: Drawing.Box, title: String, name: (Int, Drawing.Link) -> String?) {
        self.box = box
        self.title = title
        var y = SVGStyle.titleHeight + 7
        for (index, row) in box.rows.enumerated() {
            let pill = row.link.flatMap { name(index, $0) }.map { SVGText.cut($0, width: Self.pillRoom, size: SVGStyle.small) }
            let left = row.kind == .option || row.kind == .slot ? Self.keyRoom(row) : 0
            let right = pill.map { SVGText.width($0, size: SVGStyle.small) + 18 } ?? 0
            let room = SVGStyle.boxWidth - 2 * SVGStyle.padding - left - right
            let words = DrawingText.visible(row.kind == .option || row.kind == .slot ? row.text : row.label)
            let most = row.kind == .say || row.kind == .question || row.kind == .end ? 3 : row.kind == .condition ? 2 : 1
            let lines = words.isEmpty ? [] : SVGText.lines(words, width: room, size: SVGStyle.size, most: most)
            rows.append(Row(row: row, top: y, lines: lines, pill: pill))
            y += Double(max(1, lines.count)) * SVGStyle.lineHeight + SVGStyle.rowGap
        }
        height = y + 3
    }

    static func keyRoom(_ row: Drawing.Row) -> Double {
        row.mark.isEmpty ? 10 : max(18, SVGText.width(row.mark, size: SVGStyle.small) + 8) + 6
    }

    private static let pillRoom = 112.0

    /// Everything in it as text, for whoever rests the pointer on it.
    var whole: String {
        ([box.target.description]
            + box.rows.map { row in row.label + (row.link.map { (row.label.isEmpty ? "→ " : " → ") + $0.target.description } ?? "") })
            .joined(separator: "\n")
    }
}
