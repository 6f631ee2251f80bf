import Testing

/// A fenced block of a document: its language, the file it is (if any), and its lines.
struct MarkdownBlock: CustomTestStringConvertible {
    let language: String
    /// What stands after the language: ```` ```json main.json ````.
    let file: String?
    let lines: [String]

    var text: String { lines.joined(separator: "\n") }
    var testDescription: String { "\(language): \(lines.first ?? "")" }

    static func all(in document: String) -> [MarkdownBlock] {
        var blocks: [MarkdownBlock] = []
        var open: (head: [String], lines: [String])?
        for line in document.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.hasPrefix("```") {
                if let (head, lines) = open {
                    blocks.append(MarkdownBlock(language: head.first ?? "", file: head.count > 1 ? head[1] : nil, lines: lines))
                }
                open = open == nil ? (line.dropFirst(3).split(separator: " ").map(String.init), []) : nil
            } else {
                open?.lines.append(String(line))
            }
        }
        return blocks
    }

    /// The commands of a console, each with the lines under it.
    var commands: [(command: String, shown: [String])] {
        var commands: [(command: String, shown: [String])] = []
        for line in lines {
            if line.hasPrefix("$ ") {
                commands.append((String(line.dropFirst(2)), []))
            } else if !commands.isEmpty {
                commands[commands.count - 1].shown.append(line)
            }
        }
        return commands
    }
}
