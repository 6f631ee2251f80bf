public import JSON
internal import Language
internal import Patterns

extension IntentRules {
    /// Reads `intents.json`: `{ "settings": {...}, "intents": {...} }`. All problems come out in one run; what is sound is kept.
    public static func decode(_ root: JSONNode, in file: SourceFile) -> (rules: IntentRules, problems: [Diagnostic]) {
        var decoder = FileDecoder(file: file)
        var rules = IntentRules()
        guard var fields = decoder.fields(root, of: "an intents file", path: JSONPath()) else { return (rules, decoder.diagnostics) }
        _ = fields.take("$schema")
        if let node = fields.take("settings"), var settings = decoder.fields(node, of: "settings", path: JSONPath().appending("settings")) {
            rules.threshold = fraction("threshold", &settings, &decoder) ?? rules.threshold
            rules.margin = fraction("margin", &settings, &decoder) ?? rules.margin
            rules.learned = LearnedSettings.take(&settings, &decoder)
            settings.finish(&decoder)
        }
        let node = fields.take("intents")
        fields.finish(&decoder)
        rules.intents = node.map { intents($0, JSONPath().appending("intents"), &decoder) } ?? []
        return (rules, decoder.diagnostics)
    }

    /// Reads the intents that stand in a flow file.
    public static func decode(intents node: JSONNode, in file: SourceFile) -> (rules: IntentRules, problems: [Diagnostic]) {
        var decoder = FileDecoder(file: file)
        var rules = IntentRules()
        rules.intents = intents(node, JSONPath().appending("intents"), &decoder)
        return (rules, decoder.diagnostics)
    }

    private static func intents(_ node: JSONNode, _ path: JSONPath, _ decoder: inout FileDecoder) -> [Intent] {
        guard let members = decoder.expectObject(node, "intents by name", path) else { return [] }
        return members.filter { $0.key != "note" }.compactMap { intent($0, path.appending($0.key), &decoder) }
    }

    private static func intent(_ member: JSONMember, _ path: JSONPath, _ decoder: inout FileDecoder) -> Intent? {
        guard var fields = decoder.fields(member.value, of: "an intent", path: path) else { return nil }
        var intent = Intent(name: member.key)
        if let node = fields.take("title") { intent.title = title(node, path.appending("title"), &decoder) }
        intent.keywords = list("keywords", weighed: ("a keyword", "text"), &fields, &decoder).compactMap { word($0, &decoder) }
        intent.patterns = list("patterns", weighed: ("a pattern", "pattern"), &fields, &decoder).compactMap { pattern($0, &decoder) }
        intent.unless = list("unless", &fields, &decoder).compactMap {
            PatternSource.isPattern($0.text) ? pattern($0, &decoder) : word($0, &decoder)
        }
        intent.samples = list("samples", &fields, &decoder).compactMap { word($0, &decoder)?.text }
        intent.learned = LearnedCues.take(&fields, &decoder)
        fields.finish(&decoder)
        return intent
    }

    private static func title(_ node: JSONNode, _ path: JSONPath, _ decoder: inout FileDecoder) -> [(language: String, words: String)] {
        if let words = node.value.asString { return [("", words)] }
        let members = decoder.expectObject(node, "a title in each language", path) ?? []
        return members.filter { $0.key != "note" }.compactMap { member in
            decoder.expectString(member.value, "a title", path.appending(member.key)).map { (member.key, $0) }
        }
    }

    /// What stands in a list, and where.
    private struct Item {
        let text: String
        let weight: Double?
        let offset: Int
        let path: JSONPath
    }

    /// A list of strings, or of objects with a weight.
    private static func list(
        _ key: String, weighed: (what: String, inner: String)? = nil, _ fields: inout Fields, _ decoder: inout FileDecoder
    ) -> [Item] {
        let path = fields.path.appending(key)
        guard let node = fields.take(key), let items = decoder.expectArray(node, "a list", path) else { return [] }
        return items.enumerated().compactMap { index, item in
            let path = path.appending(index)
            if let text = item.value.asString { return Item(text: text, weight: nil, offset: item.offset, path: path) }
            guard let weighed else {
                _ = decoder.expectString(item, "words", path)
                return nil
            }
            guard var object = decoder.fields(item, of: weighed.what, path: path) else { return nil }
            let text = object.requiredString(weighed.inner, &decoder)
            let weight = fraction("weight", &object, &decoder)
            object.finish(&decoder)
            return text.map { Item(text: $0, weight: weight, offset: item.offset, path: path) }
        }
    }

    private static func word(_ item: Item, _ decoder: inout FileDecoder) -> Intent.Rule? {
        if !CanonicalText(item.text).isEmpty { return Intent.Rule(item.text, weight: item.weight) }
        decoder.report("empty-word", "words of which nothing is left when they are folded", at: item.offset, path: item.path)
        return nil
    }

    private static func pattern(_ item: Item, _ decoder: inout FileDecoder) -> Intent.Rule? {
        do throws(PatternError) {
            let rule = try Intent.Rule(pattern: item.text, weight: item.weight)
            if rule.requirements.isCostly {
                decoder.report(
                    "costly-pattern", "the pattern '\(item.text)' names no word that must be said, so it is run on every utterance",
                    at: item.offset, path: item.path, mend: "name a word in it that every match holds", severity: .advice)
            }
            return rule
        } catch {
            decoder.report(
                "pattern", "the pattern '\(item.text)' does not compile at byte \(error.offset): \(error.message)", at: item.offset,
                path: item.path)
            return nil
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
