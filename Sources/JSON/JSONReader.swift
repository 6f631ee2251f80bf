/// Reads JSON strictly by RFC 8259, and keeps where everything stands.
///
/// It refuses what lenient readers let pass: trailing commas, duplicate keys, lone surrogates, a byte order mark, invalid UTF-8, depth over 64.
public enum JSONReader {
    /// The document, or the first thing that is wrong with it. For lines of a protocol and stored sessions.
    public static func read(bytes: [UInt8], duplicateKeys: DuplicateKeys = .refused) throws(JSONError) -> JSONNode {
        let (root, problems) = bytes.withUnsafeBufferPointer { buffer in parse(buffer, duplicateKeys, recovering: false) }
        if let problem = problems.first { throw problem.error }
        guard let root else { throw JSONError(code: "no-value", message: "expected a value", offset: 0) }
        return root
    }

    /// The same for bytes that lie in a larger buffer. Offsets count from the start of `bytes`.
    public static func read(bytes: UnsafeBufferPointer<UInt8>, duplicateKeys: DuplicateKeys = .refused) throws(JSONError) -> JSONNode {
        let (root, problems) = parse(bytes, duplicateKeys, recovering: false)
        if let problem = problems.first { throw problem.error }
        guard let root else { throw JSONError(code: "no-value", message: "expected a value", offset: 0) }
        return root
    }

    /// The document with everything that is wrong with it: what can be understood in spite of a mistake is read on, so that a designer sees all problems at once.
    public static func read(_ file: SourceFile, duplicateKeys: DuplicateKeys = .refused) -> (root: JSONNode?, problems: [Diagnostic]) {
        let (root, problems) = file.bytes.withUnsafeBufferPointer { buffer in parse(buffer, duplicateKeys, recovering: true) }
        return (
            root,
            problems.map {
                Diagnostic(
                    code: $0.error.code, severity: .error, message: $0.error.message, place: file.place(at: $0.error.offset),
                    path: $0.path.description, mend: $0.error.mend)
            }
        )
    }

    private static func parse(_ bytes: UnsafeBufferPointer<UInt8>, _ duplicateKeys: DuplicateKeys, recovering: Bool) -> (
        JSONNode?, [JSONParser.Problem]
    ) {
        guard bytes.count <= Limits.bytes else {
            let error = JSONError(code: "too-large", message: "a document of over \(Limits.bytes >> 20) MiB", offset: 0)
            return (nil, [JSONParser.Problem(error: error, path: JSONPath())])
        }
        var parser = JSONParser(bytes, duplicateKeys, recovering: recovering)
        let root = parser.document()
        return (root, parser.problems)
    }
}
