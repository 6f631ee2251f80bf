import JSON

/// The beginning of a text, on one line and not wider than so many columns: `我要查一下这个月的…`.
enum Excerpt {
    static func of(_ text: String, columns: Int) -> String {
        var line = String.UnicodeScalarView()
        var width = 0
        /// Where the text is cut should it not fit.
        var fitting = 0
        for scalar in text.unicodeScalars {
            let shown: Unicode.Scalar = scalar.properties.isWhitespace ? " " : scalar
            width += DisplayWidth.of(shown)
            if width > columns {
                line.removeLast(line.count - fitting)
                return String(line) + "…"
            }
            line.append(shown)
            if width < columns { fitting = line.count }
        }
        return String(line)
    }
}
