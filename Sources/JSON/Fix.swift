/// A change to a designer's file that mends a problem without a thought: a name put right, an end added to a list.
///
///     Fix(file: "main.json", summary: "'nxet' is now 'next'", edits: [Fix.Edit(range: 214..<220, text: "\"next\"")])
public struct Fix: Sendable, Equatable {
    /// Bytes of the file, and what stands there instead.
    public struct Edit: Sendable, Equatable {
        public let range: Range<Int>
        public let text: String

        public init(range: Range<Int>, text: String) {
            self.range = range
            self.text = text
        }
    }

    public let file: String
    /// What is done, for people.
    public let summary: String
    public let edits: [Edit]

    public init(file: String, summary: String, edits: [Edit]) {
        self.file = file
        self.summary = summary
        self.edits = edits
    }

    /// One name for another, where the string that holds it begins.
    package static func rename(_ name: String, to right: String, at offset: Int, in file: SourceFile) -> Fix {
        var edits = JSONEdits(file.bytes)
        edits.replace(at: offset, with: JSONWriter.quoted(right))
        return Fix(file: file.name, summary: "'\(name)' is now '\(right)'", edits: edits.edits)
    }
}
