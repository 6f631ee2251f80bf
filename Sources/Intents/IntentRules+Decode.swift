public import JSON

extension IntentRules {
    /// Reads `intents.json`: `{ "settings": {...}, "intents": {...} }`.
    public static func decode(_ root: JSONNode, in file: SourceFile) -> (rules: IntentRules, problems: [Diagnostic]) {
        var decoder = FileDecoder(file: file)
        guard var fields = decoder.fields(root, of: "an intents file", path: JSONPath()) else { return (.none, decoder.diagnostics) }
        _ = fields.take("$schema")
        var threshold = none.threshold
        var margin = none.margin
        if let node = fields.take("settings"), var settings = decoder.fields(node, of: "settings", path: JSONPath().appending("settings")) {
            threshold = fraction("threshold", &settings, &decoder) ?? threshold
            margin = fraction("margin", &settings, &decoder) ?? margin
            settings.finish(&decoder)
        }
        let node = fields.take("intents")
        fields.finish(&decoder)
        let list = node.map { intents($0, JSONPath().appending("intents"), &decoder) } ?? []
        return (IntentRules(intents: list, threshold: threshold, margin: margin, file: file), decoder.diagnostics)
    }

    /// Reads the intents that stand in a flow file.
    public static func decode(intents node: JSONNode, in file: SourceFile) -> (rules: IntentRules, problems: [Diagnostic]) {
        var decoder = FileDecoder(file: file)
        let list = intents(node, JSONPath().appending("intents"), &decoder)
        return (IntentRules(intents: list, threshold: none.threshold, margin: none.margin, file: file), decoder.diagnostics)
    }

    private static func intents(_ node: JSONNode, _ path: JSONPath, _ decoder: inout FileDecoder) -> [Intent] {
        guard let members = decoder.expectObject(node, "intents by name", path) else { return [] }
        return members.filter { $0.key != "note" }.compactMap { intent($0, path.appending($0.key), &decoder) }
    }

    private static func intent(_ member: JSONMember, _ path: JSONPath, _ decoder: inout FileDecoder) -> Intent? {
        guard var fields = decoder.fields(member.value, of: "an intent", path: path) else { return nil }
        var title: [(language: String, words: String)] = []
        if let node = fields.take("title") {
            if let words = node.value.asString {
                title = [("", words)]
            } else {
                for item in decoder.expectObject(node, "a title in each language", path.appending("title")) ?? [] where item.key != "note" {
                    if let words = decoder.expectString(item.value, "a title", path.appending("title")) { title.append((item.key, words)) }
                }
            }
        }
        let keywords = weighted("keywords", "a keyword", "text", &fields, &decoder).map {
            Keyword(text: $0.text, weight: $0.weight, offset: $0.offset)
        }
        let patterns = weighted("patterns", "a pattern", "pattern", &fields, &decoder).map {
            Pattern(source: $0.text, weight: $0.weight, offset: $0.offset)
        }
        let unless = fields.strings("unless", &decoder) ?? []
        let samples = fields.strings("samples", &decoder) ?? []
        fields.finish(&decoder)
        return Intent(name: member.key, title: title, keywords: keywords, patterns: patterns, unless: unless, samples: samples)
    }

    /// A list of strings, or of objects with a weight.
    private static func weighted(
        _ key: String, _ what: String, _ inner: String, _ fields: inout Fields, _ decoder: inout FileDecoder
    ) -> [(text: String, weight: Double?, offset: Int)] {
        guard let node = fields.take(key) else { return [] }
        let path = fields.path.appending(key)
        return (decoder.expectArray(node, "a list", path) ?? []).enumerated().compactMap { index, item in
            if let text = item.value.asString { return (text, nil, item.offset + 1) }
            guard var object = decoder.fields(item, of: what, path: path.appending(index)) else { return nil }
            let text = object.requiredString(inner, &decoder)
            let weight = fraction("weight", &object, &decoder)
            object.finish(&decoder)
            return text.map { ($0, weight, item.offset) }
        }
    }

    private static func fraction(_ key: String, _ fields: inout Fields, _ decoder: inout FileDecoder) -> Double? {
        guard let number = fields.double(key, &decoder) else { return nil }
        guard (0...1).contains(number) else {
            decoder.report(
                "wrong-number", "'\(key)' is \(number)", at: fields.node.offset, path: fields.path, mend: "give a number from 0 to 1")
            return nil
        }
        return number
    }
}
