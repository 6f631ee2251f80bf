public import JSON

/// How often each node was visited, as `test --coverage FILE.json` counts it:
///
///     { "nodes": { "main.welcome": 15, "main.menu": 9 } }
///
/// A node that is not there was never visited.
public struct DrawingCoverage: Sendable, Equatable {
    private var nodes: [String: Int]

    /// - Parameter nodes: visits by `flow.node`.
    public init(nodes: [String: Int]) { self.nodes = nodes }

    public func visits(of target: Target) -> Int { nodes[target.description] ?? 0 }

    /// The file's counts; nil, with the problems, when it holds none.
    public static func read(_ file: SourceFile) -> (coverage: DrawingCoverage?, problems: [Diagnostic]) {
        let (root, problems) = JSONReader.read(file)
        guard let root, problems.isEmpty else { return (nil, problems) }
        var decoder = FileDecoder(file: file)
        var nodes: [String: Int] = [:]
        if let counts = root["nodes"] {
            let path = JSONPath().appending("nodes")
            for member in decoder.expectObject(counts, "counts of nodes", path) ?? [] {
                guard let count = decoder.expectInt(member.value, "a count", path.appending(member.key)) else { continue }
                nodes[member.key] = Int(clamping: count)
            }
        } else {
            decoder.report(
                "missing-key", "missing key 'nodes' in a file of coverage", at: root.offset, path: JSONPath(),
                mend: "write it with xiangyin test HOTLINE --coverage FILE.json")
        }
        return decoder.diagnostics.isEmpty ? (DrawingCoverage(nodes: nodes), []) : (nil, decoder.diagnostics)
    }
}
