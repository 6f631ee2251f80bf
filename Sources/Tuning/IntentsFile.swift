public import JSON

/// A file of intents into which a lesson is written: only its `learned` members change, everything else keeps every byte.
///
///     let bytes = try IntentsFile(bytes, name: "intents.json").writing(lesson)
///
/// Intents that the file does not have come after the others; what was learned before, and is not in the lesson, goes.
public struct IntentsFile: Sendable {
    /// The file cannot be written into: it is not what it should be.
    public struct Problems: Error {
        public let list: [Diagnostic]
    }

    private let file: SourceFile
    private let root: JSONNode

    /// - Parameter bytes: empty for a file that is not there yet.
    public init(_ bytes: [UInt8], name: String) throws(Problems) {
        file = SourceFile(name: name, bytes: bytes.isEmpty ? Array("{\n  \"intents\": {}\n}\n".utf8) : bytes)
        let (root, problems) = JSONReader.read(file)
        guard let root, problems.isEmpty else { throw Problems(list: problems) }
        self.root = root
        guard case .object = root["intents"]?.value else {
            throw Problems(list: [
                Diagnostic(
                    code: "no-intents", severity: .error, message: "not a file of intents: it has no object 'intents'",
                    place: file.place(at: root["intents"]?.offset ?? root.offset), path: "")
            ])
        }
        for (node, path) in [(root["settings"], "settings")] + intents.map({ ($0.value, "intents.\($0.key)") }) {
            guard let node, node.value.asObject == nil else { continue }
            throw Problems(list: [
                Diagnostic(
                    code: "wrong-type", severity: .error, message: "expected an object, found \(node.value.kind)",
                    place: file.place(at: node.offset), path: path)
            ])
        }
    }

    /// The file's text with what was learned.
    public func writing(_ lesson: Lesson) -> [UInt8] {
        var edits = JSONEdits(file.bytes)
        let lessons = Dictionary(lesson.intents.map { ($0.name, $0.learned) }, uniquingKeysWith: { first, _ in first })
        if let settings = root["settings"] {
            edits.set("learned", in: settings) { LearnedText.settings(lesson.settings, indent: $0) }
        } else {
            edits.insertFirst("settings", in: root) { indent in
                "{\n\(indent)  \"learned\": " + LearnedText.settings(lesson.settings, indent: indent + "  ") + "\n\(indent)}"
            }
        }
        for member in intents {
            if let learned = lessons[member.key] {
                edits.set("learned", in: member.value) { LearnedText.cues(learned, indent: $0) }
            } else {
                edits.remove("learned", in: member.value)
            }
        }
        let known = Set(intents.map(\.key))
        if let node = root["intents"] {
            for (name, learned) in lesson.intents where !known.contains(name) {
                edits.append(name, in: node) { indent in
                    "{\n\(indent)  \"learned\": " + LearnedText.cues(learned, indent: indent + "  ") + "\n\(indent)}"
                }
            }
        }
        return edits.result
    }

    private var intents: [JSONMember] { root["intents"]?.value.asObject?.filter { $0.key != "note" } ?? [] }
}
