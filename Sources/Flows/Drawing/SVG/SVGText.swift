import JSON

/// Text in a picture: how wide it is, where it breaks, and how it is written into XML.
enum SVGText {
    /// About as wide as the common sans serif fonts make it; a little more rather than less.
    static func width(_ text: String, size: Double) -> Double {
        text.unicodeScalars.reduce(0) { $0 + width($1) } * size
    }

    private static func width(_ scalar: Unicode.Scalar) -> Double {
        switch DisplayWidth.of(scalar) {
        case 0: return 0
        case 2: return 1
        default: break
        }
        switch scalar {
        case "i", "j", "l", "t", "f", "r", "I", " ", ".", ",", ":", ";", "'", "|", "!", "(", ")", "[", "]", "{", "}", "\"", "/": return 0.36
        case "m", "w", "M", "W", "@", "%": return 0.9
        case "A"..."Z", "&", "=", "+", "<", ">", "→", "×", "⇄", "…": return 0.72
        case _ where scalar.value >= 0x2000: return 1
        default: return 0.58
        }
    }

    /// The text in at most so many lines; an ellipsis ends what did not fit.
    static func lines(_ text: String, width limit: Double, size: Double, most: Int) -> [String] {
        var lines: [String] = []
        var rest = Array(text.unicodeScalars)[...]
        while !rest.isEmpty {
            if lines.count == most - 1 {
                lines.append(cut(string(rest), width: limit, size: size))
                break
            }
            var used = 0.0
            var end = rest.startIndex
            var lastBreak: Int?
            while end < rest.endIndex {
                used += width(rest[end]) * size
                if used > limit {
                    // The space at which a line ends needs no room.
                    if rest[end] == " " { lastBreak = end }
                    break
                }
                end += 1
                if end < rest.endIndex, mayBreak(between: rest[end - 1], and: rest[end]) { lastBreak = end }
            }
            if end < rest.endIndex { end = lastBreak ?? max(end, rest.startIndex + 1) }
            lines.append(string(rest[..<end].reversed().drop { $0 == " " }.reversed()[...]))
            rest = rest[end...].drop { $0 == " " }
        }
        return lines
    }

    static func cut(_ text: String, width limit: Double, size: Double) -> String {
        guard width(text, size: size) > limit else { return text }
        var used = width("…", size: size)
        var cut = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            used += width(scalar) * size
            if used > limit { break }
            cut.append(scalar)
        }
        return String(cut) + "…"
    }

    /// Chinese breaks anywhere but before a mark that closes; other scripts break after a space or a hyphen.
    private static func mayBreak(between a: Unicode.Scalar, and b: Unicode.Scalar) -> Bool {
        if a == " " || a == "-" || b == "{" { return true }
        if "，。、！？：；）」』》】”’…".unicodeScalars.contains(b) || "（「『《【“‘".unicodeScalars.contains(a) { return false }
        return DisplayWidth.of(a) == 2 || DisplayWidth.of(b) == 2
    }

    private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        return String(view)
    }

    static func escaped(_ text: String) -> String {
        var escaped = ""
        for scalar in DrawingText.visible(text).unicodeScalars {
            switch scalar {
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            case "&": escaped += "&amp;"
            case "\"": escaped += "&quot;"
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }
}
