/// Draws the page: title, legend, and the flows side by side.
struct SVGPicture {
    private let drawing: Drawing
    private let naming: SVGNaming
    private var body = ""
    private(set) var text = ""

    init(_ drawing: Drawing) {
        self.drawing = drawing
        naming = SVGNaming(drawing)
        let naming = naming
        let groups = drawing.groups.map { SVGGroup($0, in: drawing, naming: naming) }
        let gap = 26.0
        let places = Skyline.packed(groups.map { ($0.width + gap, $0.height + gap) })
        let width = max(560, zip(groups, places).map { $1.x + $0.width }.max() ?? 0)
        let bottom = head(width: width)
        for (group, place) in zip(groups, places) { draw(group, x: place.x + SVGStyle.margin, y: place.y + bottom) }
        let height = (zip(groups, places).map { $1.y + $0.height }.max() ?? 0) + bottom + SVGStyle.margin
        let size = (Self.number(width + 2 * SVGStyle.margin), Self.number(height))
        text = """
            <svg xmlns="http://www.w3.org/2000/svg" width="\(size.0)" height="\(size.1)" viewBox="0 0 \(size.0) \(size.1)" \
            lang="\(SVGText.escaped(drawing.language))" font-family="\(SVGStyle.fonts(for: drawing.language))" font-size="\(Self.number(SVGStyle.size))">
            <title>\(SVGText.escaped(drawing.title))</title>
            <style>\(SVGStyle.css)</style>
            <defs><marker id="to" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto"><path d="M0 0 8 4 0 8z" class="d"/></marker></defs>
            <rect width="100%" height="100%" fill="#fff"/>
            \(body)</svg>

            """
    }

    // MARK: Head

    /// Title, legend and what may be said anywhere; gives the height at which the flows begin.
    private mutating func head(width: Double) -> Double {
        let x = SVGStyle.margin
        body += Self.words(drawing.title, x: x, y: 46, "font-size=\"22\" font-weight=\"700\"")
        var entries: [(String, String)] = []
        let boxes = drawing.boxes
        if drawing.isCovered {
            let count = boxes.count { $0.visits ?? 0 > 0 }
            entries = [(SVGStyle.tested, "\(drawing.words.visited) \(count)/\(boxes.count)")]
            if count < boxes.count {
                entries.append((SVGStyle.untested, "\(drawing.words.notVisited) \(boxes.count - count)/\(boxes.count)"))
            }
        } else {
            let used = Set(boxes.map(SVGStyle.colour))
            entries = [
                (SVGStyle.question, drawing.words.question), (SVGStyle.talk, drawing.words.talk), (SVGStyle.person, drawing.words.person),
                (SVGStyle.end, drawing.words.end),
            ].filter { used.contains($0.0) }
        }
        var left = x
        for (colour, words) in entries {
            body += "<rect x=\"\(Self.number(left))\" y=\"61\" width=\"14\" height=\"14\" rx=\"3\" fill=\"\(colour)\"/>\n"
            body += Self.words(words, x: left + 20, y: 72)
            left += 44 + SVGText.width(words, size: SVGStyle.size)
        }
        let naming = naming
        let (pills, bottom) = SVGPill.row(
            drawing.everywhere, width: width, from: 88, title: drawing.words.everywhere, naming: { naming.name(of: $0, in: nil) })
        draw(pills, x: x, y: 0)
        return bottom + 18
    }

    private mutating func draw(_ pills: [SVGPill], x: Double, y: Double) {
        for (index, pill) in pills.enumerated() {
            if index == 0 {
                body += Self.words(pill.text, x: x + pill.x, y: y + pill.y + 14, "class=\"m\" font-size=\"\(Self.number(SVGStyle.small))\"")
            } else {
                linked(
                    pill.link, to: Self.pill(pill.text, x: x + pill.x, y: y + pill.y, width: pill.width, height: SVGPill.height, style: "i")
                )
            }
        }
    }

    // MARK: A flow

    private mutating func draw(_ group: SVGGroup, x: Double, y: Double) {
        body += Self.rect(x, y, group.width, group.height, radius: 12, "class=\"f\"")
        if !group.group.name.isEmpty {
            body += Self.words(group.group.name, x: x + SVGStyle.groupPadding, y: y + 24, "font-size=\"16\" font-weight=\"700\"")
        }
        draw(group.pills, x: x + SVGStyle.groupPadding, y: y)
        for (index, arrow) in group.arrows.enumerated() {
            guard let course = group.layout.courses[index] else { continue }
            draw(arrow, course, in: group, x: x, y: y)
        }
        for (index, box) in group.boxes.enumerated() { draw(box, x: x + group.left(of: index), y: y + group.top(of: index)) }
    }

    private mutating func draw(_ arrow: (box: Int, row: Int, to: Int), _ course: [Double], in group: SVGGroup, x: Double, y: Double) {
        let row = group.boxes[arrow.box].rows[arrow.row]
        var from = (x: x + group.left(of: arrow.box) + SVGStyle.boxWidth, y: y + group.top(of: arrow.box) + row.middle)
        var path = "M\(Self.number(from.x)) \(Self.number(from.y))"
        func curve(to end: (x: Double, y: Double)) {
            let bend = (end.x - from.x) * 0.5
            path +=
                "C\(Self.number(from.x + bend)) \(Self.number(from.y)) \(Self.number(end.x - bend)) \(Self.number(end.y)) \(Self.number(end.x)) \(Self.number(end.y))"
            from = end
        }
        for passage in course {
            curve(to: (from.x + SVGStyle.columnGap, y + group.boxesTop + passage))
            path += "h\(Self.number(SVGStyle.boxWidth))"
            from.x += SVGStyle.boxWidth
        }
        curve(to: (x + group.left(of: arrow.to) - 1, y + group.top(of: arrow.to) + SVGStyle.titleHeight / 2))
        let isSide = row.row.kind == .side || row.row.link?.returns == true
        body += "<path class=\"e\(isSide ? " s" : "")\" marker-end=\"url(#to)\" d=\"\(path)\"/>\n"
    }

    // MARK: A box

    private mutating func draw(_ box: SVGBox, x: Double, y: Double) {
        let width = SVGStyle.boxWidth
        body +=
            "<g id=\"\(naming.anchor(box.box.target) ?? "")\"><title>\(SVGText.escaped(box.whole.split(separator: "\n").joined(separator: " · ")))</title>\n"
        let isUntested = box.box.visits == 0
        body += Self.rect(x, y, width, box.height, radius: 7, "class=\"b\(isUntested ? " u" : "")\"")
        let bottom = Self.number(y + SVGStyle.titleHeight)
        body +=
            "<path fill=\"\(SVGStyle.colour(of: box.box))\" d=\"M\(Self.number(x)) \(bottom)v-\(Self.number(SVGStyle.titleHeight - 7))a7 7 0 0 1 7-7h\(Self.number(width - 14))a7 7 0 0 1 7 7V\(bottom)z\"/>\n"
        let isStart = box.box.target == drawing.start
        var note = isStart ? drawing.words.start : ""
        if let visits = box.box.visits, visits > 0 { note += (note.isEmpty ? "" : " · ") + "×\(visits)" }
        let room = width - 3 * SVGStyle.padding - SVGText.width(note, size: SVGStyle.small)
        body += Self.words(
            SVGText.cut(DrawingText.visible(box.title), width: room, size: 13), x: x + SVGStyle.padding, y: y + 18,
            "class=\"h\" font-size=\"13\"")
        if !note.isEmpty {
            body += Self.words(
                note, x: x + width - SVGStyle.padding, y: y + 18,
                "class=\"n\" text-anchor=\"end\" font-size=\"\(Self.number(SVGStyle.small))\"")
        }
        for row in box.rows { draw(row, x: x, y: y) }
        body += "</g>\n"
    }

    private mutating func draw(_ row: SVGBox.Row, x: Double, y: Double) {
        let top = y + row.top
        var left = x + SVGStyle.padding
        let kind = row.row.kind
        if kind == .option || kind == .slot {
            let room = SVGBox.keyRoom(row.row)
            if row.row.mark.isEmpty {
                body += "<circle cx=\"\(Self.number(left + 3))\" cy=\"\(Self.number(top + 8.5))\" r=\"2\" class=\"d\"/>\n"
            } else {
                body += Self.pill(row.row.mark, x: left, y: top, width: room - 6, height: SVGStyle.pillHeight, style: "k", radius: 4)
            }
            left += room
        }
        for (index, line) in row.lines.enumerated() {
            let style = kind == .question ? "class=\"q\"" : kind == .side || kind == .condition || kind == .act ? "class=\"m\"" : ""
            let lead = index == 0 && kind != .option && kind != .slot ? DrawingText.visible(row.row.mark) : ""
            body += Self.words(line, x: left, y: top + 13 + Double(index) * SVGStyle.lineHeight, style, lead: lead)
        }
        guard let link = row.row.link else { return }
        if let pill = row.pill {
            let width = SVGText.width(pill, size: SVGStyle.small) + 12
            let at = row.lines.isEmpty ? left : x + SVGStyle.boxWidth - SVGStyle.padding - width
            linked(link, to: Self.pill(pill, x: at, y: top, width: width, height: SVGStyle.pillHeight, style: "p"))
        } else {
            if row.lines.isEmpty { body += Self.words("→", x: x + SVGStyle.boxWidth - SVGStyle.padding - 8, y: top + 13, "class=\"m\"") }
            body +=
                "<circle cx=\"\(Self.number(x + SVGStyle.boxWidth))\" cy=\"\(Self.number(top + SVGStyle.lineHeight / 2))\" r=\"3\" class=\"d\"/>\n"
        }
    }

    // MARK: Marks

    private mutating func linked(_ link: Drawing.Link?, to mark: String) {
        let anchor = link.flatMap { naming.anchor($0.target) }
        body += anchor.map { "<a href=\"#\($0)\">\(mark)</a>\n" } ?? mark
    }

    private static func pill(
        _ text: String, x: Double, y: Double, width: Double, height: Double, style: String, radius: Double? = nil
    ) -> String {
        rect(x, y, width, height, radius: radius ?? height / 2, "class=\"\(style)\"")
            + words(text, x: x + width / 2, y: y + height / 2 + 4, "text-anchor=\"middle\" font-size=\"\(number(SVGStyle.small))\"")
    }

    private static func rect(_ x: Double, _ y: Double, _ width: Double, _ height: Double, radius: Double, _ attributes: String) -> String {
        "<rect x=\"\(number(x))\" y=\"\(number(y))\" width=\"\(number(width))\" height=\"\(number(height))\" rx=\"\(number(radius))\" \(attributes)/>\n"
    }

    /// - Parameter lead: how the text begins, when it begins with a word that only says what sort of thing follows: it is set apart.
    private static func words(_ text: String, x: Double, y: Double, _ attributes: String = "", lead: String = "") -> String {
        let isLed = !lead.isEmpty && text.hasPrefix(lead)
        let shown =
            isLed
            ? "<tspan class=\"l\">\(SVGText.escaped(lead))</tspan>\(SVGText.escaped(String(text.dropFirst(lead.count))))"
            : SVGText.escaped(text)
        return "<text x=\"\(number(x))\" y=\"\(number(y))\"\(attributes.isEmpty ? "" : " ")\(attributes)>\(shown)</text>\n"
    }

    /// Tenths of a point are enough.
    private static func number(_ value: Double) -> String {
        let tenths = Int((value * 10).rounded())
        return tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths < 0 ? "-" : "")\(abs(tenths) / 10).\(abs(tenths) % 10)"
    }
}
