import JSON

/// A desk as the lines of a screen: who waits above, the conversation in the middle, the line that is typed below.
///
///     DeskFrame(view, input: "您好", width: 80, height: 24).lines    // 24 of them, none wider than 80 columns
struct DeskFrame {
    let lines: [String]
    /// Where the cursor stands in the last line, from 0.
    let column: Int

    /// - Parameter cursor: columns of the input before the cursor.
    init(_ view: DeskView, input: String, cursor: Int, width: Int, height: Int) {
        let width = max(width, Self.least.width)
        let height = max(height, Self.least.height)
        let waiting = Array(view.waiting.prefix(max(2, height / 3)))
        let more = view.waiting.count - waiting.count
        var top = [Self.fit(view.title, width)] + waiting.map { Self.fit($0, width) }
        top.append(Self.rule(more > 0 ? "and \(more) more" : "", width))
        top.append(Self.fit(view.call, width))
        let room = max(0, height - top.count - 2)
        let talk = view.talk.flatMap { Self.wrapped($0, width) }.suffix(room)
        let gap = [String](repeating: "", count: room - talk.count)
        // The cursor stays on the screen however long the line is.
        let start = max(0, cursor - (width - 4))
        lines = top + talk + gap + [Self.rule("", width), "> " + Self.window(input, from: start, width: width - 3)]
        column = 2 + cursor - start
    }

    /// What is smaller shows part of it.
    private static let least = (width: 20, height: 8)

    private static func fit(_ text: String, _ width: Int) -> String { DisplayWidth.cut(text, to: width) }

    private static func rule(_ words: String, _ width: Int) -> String {
        let label = words.isEmpty ? "" : " \(words) "
        return "──" + label + String(repeating: "─", count: max(0, width - 2 - DisplayWidth.of(label)))
    }

    /// Lines of at most so many columns; a wide character is never cut in two.
    static func wrapped(_ text: String, _ width: Int) -> [String] {
        var lines: [String] = []
        var line = String.UnicodeScalarView()
        var columns = 0
        for scalar in text.unicodeScalars {
            let wide = DisplayWidth.of(scalar)
            if columns + wide > width {
                lines.append(String(line))
                line.removeAll()
                columns = 0
            }
            line.append(scalar)
            columns += wide
        }
        return lines + [String(line)]
    }

    /// The part of a text between two columns.
    private static func window(_ text: String, from start: Int, width: Int) -> String {
        var part = String.UnicodeScalarView()
        var column = 0
        for scalar in text.unicodeScalars {
            let wide = DisplayWidth.of(scalar)
            if column >= start, column + wide <= start + width { part.append(scalar) }
            // Half of a wide character is a blank, so that the rest stays in its place.
            if column < start, column + wide > start { part.append(" ") }
            column += wide
        }
        return String(part)
    }
}
