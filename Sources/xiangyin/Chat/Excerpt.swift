import JSON

/// The beginning of a text, on one line and not wider than so many columns: `我要查一下这个月的…`.
enum Excerpt {
    static func of(_ text: String, columns: Int) -> String {
        var line = String.UnicodeScalarView()
        for scalar in text.unicodeScalars { line.append(scalar.properties.isWhitespace ? " " : scalar) }
        return DisplayWidth.cut(String(line), to: columns)
    }
}
