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
        let own = markers(fields.take("markers"), &decoder)
        let learned = learned(fields.take("learned"), &decoder)
        let lexicon = pairs(fields.take("lexicon"), "dialect words with the standard words", "lexicon", &decoder)
        let keywords = keywords(fields.take("keywords"), &decoder)
        let sounds = sounds(fields.take("sounds"), &decoder)
        // For the script that proposes words: those a person does not want.
        _ = fields.strings("reject", &decoder)
        fields.finish(&decoder)
        guard let dialect, let language else { return nil }
        return DialectTable(
            dialect: dialect, language: language, names: Dictionary(names, uniquingKeysWith: { first, _ in first }), sources: sources,
            markers: merged(own, learned.markers), prior: learned.prior ?? usualPrior,
            lexicon: lexicon.map { (word: $0.0, standard: $0.1) }, keywords: keywords, sounds: sounds)
    }

    // MARK: - Markers

    /// Words, or words with their weights: `["嘅", { "text": "的", "weight": -2 }]`. A plain word has no weight of its own.
    private static func markers(_ node: JSONNode?, _ decoder: inout FileDecoder) -> [(word: String, weight: Double?)] {
        let path = JSONPath().appending("markers")
        guard let node, let items = decoder.expectArray(node, "a list of words", path) else { return [] }
        return items.enumerated().compactMap { index, item in
            let path = path.appending(index)
            if item.value.asObject == nil { return decoder.expectString(item, "a word", path).map { ($0, nil) } }
            guard var fields = decoder.fields(item, of: "a marker", path: path) else { return nil }
            let word = fields.requiredString("text", &decoder)
            let weight = fields.take("weight").flatMap {
                decoder.expectDouble($0, "what the word tells (a number)", path.appending("weight"))
            }
            fields.finish(&decoder)
            return word.map { ($0, weight) }
        }
    }

    /// What a script learned from texts: `{ "prior": -0.5, "markers": { "嘅": 4.2 } }`.
    private static func learned(
        _ node: JSONNode?, _ decoder: inout FileDecoder
    ) -> (prior: Double?, markers: [(word: String, weight: Double?)]) {
        let path = JSONPath().appending("learned")
        guard let node, var fields = decoder.fields(node, of: "what was learned", path: path) else { return (nil, []) }
        let prior = fields.take("prior").flatMap { decoder.expectDouble($0, "log-odds (a number)", path.appending("prior")) }
        var found: [(word: String, weight: Double?)] = []
        if let node = fields.take("markers"),
            let members = decoder.expectObject(node, "words with their weights", path.appending("markers"))
        {
            found = members.map { member in
                let path = path.appending("markers").appending(member.key)
                return (member.key, decoder.expectDouble(member.value, "what the word tells (a number)", path))
            }
        }
        fields.finish(&decoder)
        return (prior, found)
    }

    /// A weight that a person gave holds; a word without one has the weight that was learned, or the usual one.
    private static func merged(
        _ own: [(word: String, weight: Double?)], _ learned: [(word: String, weight: Double?)]
    ) -> [DialectMarker] {
        var weights: [String: Double] = [:]
        for (word, weight) in learned + own { if let weight { weights[CanonicalText(word).text] = weight } }
        var known: Set<String> = []
        return (own + learned).compactMap { word, _ in
            let canonical = CanonicalText(word).text
            guard known.insert(canonical).inserted else { return nil }
            return DialectMarker(word, weight: weights[canonical] ?? DialectMarker.usual)
        }
    }

    // MARK: - Words

    private static func keywords(_ node: JSONNode?, _ decoder: inout FileDecoder) -> [(intent: String, words: [String])] {
        let path = JSONPath().appending("keywords")
        guard let node, let members = decoder.expectObject(node, "words for intents", path) else { return [] }
        return members.filter { $0.key != "note" }.map { member in
            let path = path.appending(member.key)
            let items = decoder.expectArray(member.value, "a list of words", path) ?? []
            return (member.key, items.enumerated().compactMap { decoder.expectString($1, "a word", path.appending($0)) })
        }
    }

    /// What its speakers do not tell apart: `["f/h", "r/l"]`.
    private static func sounds(_ node: JSONNode?, _ decoder: inout FileDecoder) -> [SoundConfusion] {
        let path = JSONPath().appending("sounds")
        guard let node, let items = decoder.expectArray(node, "a list of sounds", path) else { return [] }
        return items.enumerated().compactMap { index, item in
            let path = path.appending(index)
            guard let name = decoder.expectString(item, "two sounds", path) else { return nil }
            if let confusion = SoundConfusion(rawValue: name) { return confusion }
            let known = SoundConfusion.allCases.map(\.rawValue)
            decoder.report(
                "unknown-sounds", "unknown sounds '\(name)'", at: item.offset, path: path,
                mend: "write one of \(known.joined(separator: ", "))")
            return nil
        }
    }

    private static func pairs(_ node: JSONNode?, _ what: String, _ key: String, _ decoder: inout FileDecoder) -> [(String, String)] {
        guard let node, let members = decoder.expectObject(node, what, JSONPath().appending(key)) else { return [] }
        return members.filter { $0.key != "note" }.compactMap { member in
            decoder.expectString(member.value, "a word", JSONPath().appending(key).appending(member.key)).map { (member.key, $0) }
        }
    }
}
