public import JSON

extension DialectTable {
    /// Reads a table, with all its problems. Nil when it has errors.
    public static func load(_ file: SourceFile) -> (table: DialectTable?, problems: [Diagnostic]) {
        let (root, problems) = JSONReader.read(file)
        guard let root else { return (nil, problems) }
        var decoder = FileDecoder(file: file)
        let table = decode(root, &decoder)
        let all = problems + decoder.diagnostics
        return (all.contains { $0.severity == .error } ? nil : table, all)
    }

    private static func decode(_ root: JSONNode, _ decoder: inout FileDecoder) -> DialectTable? {
        guard var fields = decoder.fields(root, of: "a dialect table", path: JSONPath()) else { return nil }
        _ = fields.take("$schema")
        let dialect = fields.requiredString("dialect", &decoder)
        let language = fields.requiredString("language", &decoder)
        let names = pairs(fields.take("name"), "a name in each language", "name", &decoder)
        let sources = fields.strings("sources", &decoder) ?? []
        let markers = fields.strings("markers", &decoder) ?? []
        let lexicon = pairs(fields.take("lexicon"), "dialect words with the standard words", "lexicon", &decoder)
        var keywords: [(intent: String, words: [String])] = []
        if let node = fields.take("keywords"),
            let members = decoder.expectObject(node, "words for intents", JSONPath().appending("keywords"))
        {
            for member in members where member.key != "note" {
                let path = JSONPath().appending("keywords").appending(member.key)
                let items = decoder.expectArray(member.value, "a list of words", path) ?? []
                keywords.append((member.key, items.enumerated().compactMap { decoder.expectString($1, "a word", path.appending($0)) }))
            }
        }
        fields.finish(&decoder)
        guard let dialect, let language else { return nil }
        return DialectTable(
            dialect: dialect, language: language, names: Dictionary(names, uniquingKeysWith: { first, _ in first }), sources: sources,
            markers: markers, lexicon: lexicon.map { (word: $0.0, standard: $0.1) }, keywords: keywords)
    }

    private static func pairs(_ node: JSONNode?, _ what: String, _ key: String, _ decoder: inout FileDecoder) -> [(String, String)] {
        guard let node, let members = decoder.expectObject(node, what, JSONPath().appending(key)) else { return [] }
        return members.filter { $0.key != "note" }.compactMap { member in
            decoder.expectString(member.value, "a word", JSONPath().appending(key).appending(member.key)).map { (member.key, $0) }
        }
    }
}
