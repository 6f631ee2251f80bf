public import Flows
public import JSON

/// Mends what is mechanical, in the text of the files: every other byte stays as it is.
public enum Fixer {
    public struct Mended: Sendable {
        public let file: SourceFile
        /// What was done, for people.
        public let changes: [String]
    }

    /// The files that change. Mending shows what was hidden behind it, so it goes on until nothing mechanical is left.
    public static func mend(_ files: HotlineFiles) -> [Mended] {
        var files = files
        var changes: [String: [String]] = [:]
        for _ in 0..<rounds {
            let found = Checker.check(files).diagnostics.filter { $0.fix != nil }
            // Misspelt names first: a 'faild' put right is a 'failed' that need not be added.
            let worst = found.map(\.severity).max()
            let fixes = found.filter { $0.severity == worst || worst != .error }.compactMap(\.fix)
            var changed = false
            for (index, file) in files.files.enumerated() {
                let own = fixes.filter { $0.file == file.name }
                guard !own.isEmpty else { continue }
                var edits: [Fix.Edit] = []
                // Two fixes of the same bytes: the second waits for the next round.
                for fix in own
                where !fix.edits.contains(where: { edit in edits.contains { $0.range.overlaps(edit.range) || $0.range == edit.range } }) {
                    edits += fix.edits
                    changes[file.name, default: []].append(fix.summary)
                }
                files.files[index] = SourceFile(name: file.name, bytes: JSONEdits.apply(edits, to: file.bytes).bytes)
                changed = true
            }
            if !changed { break }
        }
        return files.files.compactMap { file in changes[file.name].map { Mended(file: file, changes: $0) } }
    }

    /// One misspelt name can hide another; a file in which five are nested is written anew.
    private static let rounds = 5
}
