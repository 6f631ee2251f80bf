import Glibc
import JSON

/// Turns lines into text: aligned, coloured when it may be, and safe: what a caller typed never reaches the terminal as a control sequence.
struct ChatScreen {
    let usesColour: Bool

    /// In colour at a terminal that knows it, unless nobody wants it: https://no-color.org
    static var ofStandardOutput: ChatScreen {
        let unwanted = getenv("NO_COLOR").map { $0[0] != 0 } ?? false
        let isDumb = getenv("TERM").map { String(cString: $0) == "dumb" } ?? true
        return ChatScreen(usesColour: isatty(STDOUT_FILENO) != 0 && !unwanted && !isDumb)
    }

    func text(_ lines: [ChatLine]) -> String {
        var text = ""
        var index = 0
        while index < lines.count {
            switch lines[index] {
            case .option, .entry:
                // Neighbours of a kind are one table.
                let end = lines[index...].firstIndex { !$0.isRow } ?? lines.count
                text += table(lines[index..<end])
                index = end
            case let line:
                text += single(line) + "\n"
                index += 1
            }
        }
        return text
    }

    private func single(_ line: ChatLine) -> String {
        switch line {
        case .title(let words): styled(words, .bold)
        case .prompt(let words): Self.safe(words)
        case .action(let words): styled("→ " + words, .dim)
        case .reason(let words): styled("· " + words, .dim)
        case .note(let words): styled("(" + words + ")", .dim)
        case .mistake(let words): styled(words, .red)
        case .option, .entry: ""
        }
    }

    private func table(_ rows: ArraySlice<ChatLine>) -> String {
        let cells = rows.map(\.cells)
        let width = cells.map { DisplayWidth.of($0.0) }.max() ?? 0
        var text = ""
        for (left, right) in cells {
            let safe = Self.safe(left)
            let pad = String(repeating: " ", count: max(0, width - DisplayWidth.of(left)))
            text += "  " + (usesColour ? Style.cyan.rawValue + safe + Style.end : safe) + pad + "  " + Self.safe(right) + "\n"
        }
        return text
    }

    private enum Style: String {
        case bold = "\u{1B}[1m", dim = "\u{1B}[2m", red = "\u{1B}[31m", cyan = "\u{1B}[36m"
        static let end = "\u{1B}[0m"
    }

    private func styled(_ words: String, _ style: Style) -> String {
        usesColour ? style.rawValue + Self.safe(words) + Style.end : Self.safe(words)
    }

    /// Without what a terminal would obey: control characters, and marks that turn the direction of a whole line.
    static func safe(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: isUnsafe) else { return text }
        var safe = String.UnicodeScalarView()
        for scalar in text.unicodeScalars { safe.append(isUnsafe(scalar) ? "\u{FFFD}" : scalar) }
        return String(safe)
    }

    private static func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x0A: false
        case 0..<0x20, 0x7F..<0xA0, 0x2028...0x202E, 0x2066...0x2069: true
        default: false
        }
    }
}

extension ChatLine {
    fileprivate var isRow: Bool {
        switch self {
        case .option, .entry: true
        default: false
        }
    }

    fileprivate var cells: (String, String) {
        switch self {
        case .option(let key, let label): (key ?? "·", label)
        case .entry(let name, let value): (name, value)
        default: ("", "")
        }
    }
}
