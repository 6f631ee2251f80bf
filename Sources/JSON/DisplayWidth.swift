/// Columns that text takes on a terminal or in an editor: 2 for a Chinese character and for an emoji, 0 for a combining mark.
///
///     DisplayWidth.of("查 bill")      // 7
public enum DisplayWidth {
    public static func of(_ text: String) -> Int {
        text.unicodeScalars.reduce(0) { $0 + of($1) }
    }

    /// The longest beginning of a text that takes at most `width` columns; an ellipsis stands for what was cut off.
    public static func cut(_ text: String, to width: Int) -> String {
        guard of(text) > width else { return text }
        var cut = String.UnicodeScalarView()
        var columns = 1
        for scalar in text.unicodeScalars {
            columns += of(scalar)
            if columns > width { break }
            cut.append(scalar)
        }
        return String(cut) + "…"
    }

    public static func of(_ scalar: Unicode.Scalar) -> Int {
        switch scalar.value {
        case 0..<0x300: 1
        case 0x300..<0x370, 0x200B...0x200F, 0x20D0...0x20FF, 0xFE00...0xFE0F: 0
        case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6,
            0x1F300...0x1F64F, 0x1F680...0x1F6FF, 0x1F900...0x1F9FF, 0x1FA70...0x1FAFF, 0x20000...0x3FFFD:
            2
        // ⚡ and ✅ stand among signs that are narrow.
        case 0x231A..<0x2E80: scalar.properties.isEmojiPresentation ? 2 : 1
        default: 1
        }
    }
}
