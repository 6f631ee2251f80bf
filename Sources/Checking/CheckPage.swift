import JSON

/// The page of documentation about all checks, and what is said of one: Docs/checks.md and `check --explain`.
public enum CheckPage {
    /// All checks, as Markdown.
    public static var markdown: String {
        var text = """
            # What `xiangyin check` finds

            Made from the checks themselves by `xiangyin check --list --markdown`; do not edit.

            An error stops the hotline from running or breaks a promise, a warning will trouble callers, an advice would make it better.
            `--strict` fails on warnings too. A check that does not hold for a hotline is allowed in its hotline.json, with the reason:
            `"check": { "allow": { "long-prompt": "the safety text must be whole" } }`.

            | code | | what is wrong |
            |---|---|---|

            """
        for check in AllChecks.all { text += "| [\(check.code)](#\(check.code)) | \(check.severity.rawValue) | \(check.title) |\n" }
        for chapter in AllChecks.chapters {
            text += "\n## \(chapter.title)\n"
            for check in chapter.checks { text += "\n" + section(check) }
        }
        return text
    }

    private static func section(_ check: any Check) -> String {
        """
        ### \(check.code)

        \(check.title.firstUppercased) (\(check.severity.rawValue)). \(check.explanation) Way out: \(check.mend).

        Not so:

        \(blocks(check.example.bad))
        But so:

        \(blocks(check.example.good))
        """
    }

    private static func blocks(_ snippet: CheckSnippet) -> String {
        let parts = snippet.parts
        if parts.isEmpty { return "Leave it out.\n" }
        return parts.map { "```text\n// \($0.file)\n\($0.text)\n```\n" }.joined()
    }

    /// One check, for a terminal; nil when there is none of that code.
    public static func explanation(of code: String) -> String? {
        guard let check = AllChecks.check(named: code) else { return nil }
        func shown(_ snippet: CheckSnippet) -> String {
            let parts = snippet.parts
            if parts.isEmpty { return "  (nothing of the kind)" }
            return parts.map { part in
                "  \(part.file)\n"
                    + part.text.split(separator: "\n", omittingEmptySubsequences: false).map { "    \($0)" }.joined(separator: "\n")
            }.joined(separator: "\n")
        }
        return """
            \(check.code) (\(check.severity.rawValue)): \(check.title)

            \(check.explanation)
            Way out: \(check.mend).

            Not so:
            \(shown(check.example.bad))
            But so:
            \(shown(check.example.good))
            """
    }

    /// Every code with its title, one a line.
    public static var list: String {
        let width = AllChecks.codes.map(\.count).max() ?? 0
        return AllChecks.chapters.map { chapter in
            chapter.title + "\n"
                + chapter.checks.map { check in
                    let code = check.code + String(repeating: " ", count: width - check.code.count)
                    let severity = check.severity.rawValue + String(repeating: " ", count: 7 - check.severity.rawValue.count)
                    return "  \(code)  \(severity)  \(check.title)"
                }.joined(separator: "\n")
        }.joined(separator: "\n\n")
    }
}

extension String {
    fileprivate var firstUppercased: String { prefix(1).uppercased() + dropFirst() }
}
