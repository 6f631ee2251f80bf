/// One thing that may be said at any time, and where it leads: `查电费 → bill`. They stand side by side under a flow's title.
struct SVGPill {
    let x: Double
    let y: Double
    let width: Double
    let text: String
    let link: Drawing.Link?

    static let height = 20.0

    /// Pills in as many rows as they need, and the height at which they end.
    static func row(
        _ rows: [Drawing.Row], width: Double, from top: Double, title: String, naming: (Drawing.Link) -> String
    ) -> (pills: [SVGPill], bottom: Double) {
        if rows.isEmpty { return ([], top) }
        let texts =
            [(title + ":", nil)]
            + rows.map { row in
                (DrawingText.visible(row.label) + (row.link.map { " " + naming($0) } ?? ""), row.link)
            }
        var pills: [SVGPill] = []
        var x = 0.0
        var y = top
        for (text, link) in texts {
            let cut = SVGText.cut(text, width: min(width - 16, 300), size: SVGStyle.small)
            let own = SVGText.width(cut, size: SVGStyle.small) + 16
            if x > 0, x + own > width {
                x = 0
                y += height + 5
            }
            pills.append(SVGPill(x: x, y: y, width: own, text: cut, link: link))
            x += own + 6
        }
        return (pills, y + height)
    }
}
