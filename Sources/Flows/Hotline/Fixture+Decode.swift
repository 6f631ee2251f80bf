import JSON

extension Fixture {
    static func decodeFile(_ root: JSONNode, _ decoder: inout FileDecoder) -> [Fixture] {
        guard var fields = decoder.fields(root, of: "fixtures", path: JSONPath()) else { return [] }
        _ = fields.take("$schema")
        let list = fields.take("fixtures")
        fields.finish(&decoder)
        guard let list, let items = decoder.expectArray(list, "a list of fixtures", JSONPath().appending("fixtures")) else { return [] }
        return items.enumerated().compactMap { decode($1, JSONPath().appending("fixtures").appending($0), &decoder) }
    }

    private static func decode(_ node: JSONNode, _ path: JSONPath, _ decoder: inout FileDecoder) -> Fixture? {
        guard var fields = decoder.fields(node, of: "a fixture", path: path) else { return nil }
        let lookup = fields.requiredString("lookup", &decoder)
        let url = fields.string("url", &decoder) ?? "*"
        let body = fields.take("body").map { Answer.body($0.value) }
        let status = fields.int("status", &decoder).map { Answer.status(Int(clamping: $0)) }
        let fails = fields.string("fails", &decoder).map(Answer.fails)
        fields.finish(&decoder)
        guard let lookup else { return nil }
        guard let answer = fails ?? (status.flatMap { if case .status(200...299) = $0 { nil } else { $0 } }) ?? body else {
            decoder.report(
                "missing-key", "a fixture without an answer", at: node.offset, path: path, mend: "give it 'body', 'status' or 'fails'",
                severity: .error)
            return nil
        }
        return Fixture(lookup: lookup, url: url, answer: answer)
    }
}
