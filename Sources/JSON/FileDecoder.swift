/// A designer's file being read: its problems are gathered, none is thrown, so that all of them come out in one run.
public struct FileDecoder: Sendable {
    public let file: SourceFile
    public private(set) var diagnostics: [Diagnostic] = []

    public init(file: SourceFile) { self.file = file }

    /// So many problems that no more are taken.
    var isFull: Bool { diagnostics.count >= Limits.problems }

    public mutating func report(
        _ code: String, _ message: String, at offset: Int, path: JSONPath, mend: String? = nil, severity: Severity = .error,
        fix: Fix? = nil
    ) {
        guard !isFull else { return }
        diagnostics.append(
            Diagnostic(
                code: code, severity: severity, message: message, place: file.place(at: offset), path: path.description, mend: mend,
                fix: fix))
    }

    /// The members of an object, to be taken one by one; nil, and reported, when it is none. `kind` names it: "a menu option".
    public mutating func fields(_ node: JSONNode, of kind: String, path: JSONPath) -> Fields? {
        guard let members = node.value.asObject else {
            expected("\(kind) (an object)", node, path)
            return nil
        }
        return Fields(node: node, members: members, kind: kind, path: path)
    }

    public mutating func expectString(_ node: JSONNode, _ what: String, _ path: JSONPath) -> String? {
        if let text = node.value.asString { return text }
        expected("\(what) (a string)", node, path)
        return nil
    }

    public mutating func expectInt(_ node: JSONNode, _ what: String, _ path: JSONPath) -> Int64? {
        if let number = node.value.asInt { return number }
        expected("\(what) (a whole number)", node, path)
        return nil
    }

    public mutating func expectDouble(_ node: JSONNode, _ what: String, _ path: JSONPath) -> Double? {
        if let number = node.value.asDouble { return number }
        expected("\(what) (a number)", node, path)
        return nil
    }

    public mutating func expectBool(_ node: JSONNode, _ what: String, _ path: JSONPath) -> Bool? {
        if let flag = node.value.asBool { return flag }
        expected("\(what) (true or false)", node, path)
        return nil
    }

    public mutating func expectArray(_ node: JSONNode, _ what: String, _ path: JSONPath) -> [JSONNode]? {
        if let items = node.value.asArray { return items }
        expected(what.hasPrefix("a list") ? what : "\(what) (a list)", node, path)
        return nil
    }

    public mutating func expectObject(_ node: JSONNode, _ what: String, _ path: JSONPath) -> [JSONMember]? {
        if let members = node.value.asObject { return members }
        expected("\(what) (an object)", node, path)
        return nil
    }

    private mutating func expected(_ what: String, _ node: JSONNode, _ path: JSONPath) {
        report("wrong-type", "expected \(what), found \(node.value.kind)", at: node.offset, path: path)
    }
}
