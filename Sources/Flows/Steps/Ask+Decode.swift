import Expressions
import Intents
import JSON
import Language

extension Ask {
    static func decode(_ node: JSONNode, _ fields: inout Fields, _ d: inout Decoding) -> Ask? {
        let path = fields.path
        let slot = d.slotName(node, path.appending("ask"))
        let type = d.required("type", in: &fields) { $0.string($1, $2) } ?? "text"
        let length = d.value("length", in: &fields) { $0.length($1, $2) }
        let prompt = d.required("prompt", in: &fields) { $0.text($1, $2) }
        let label = d.value("label", in: &fields) { $0.text($1, $2) }
        let confirm = d.value("confirm", in: &fields) { Confirm.decode($1, $2, &$0) } ?? .no
        let valid = d.value("valid", in: &fields) { $0.condition($1, $2) }
        let invalid = d.value("invalid", in: &fields) { $0.text($1, $2) }
        let tries = d.value("tries", in: &fields) { $0.count($1, $2) } ?? Self.usualTries
        let otherwise = d.value("else", in: &fields) { $0.target($1, $2) }
        let fresh = fields.bool("fresh", &d.decoder) ?? false
        let sensitive = fields.bool("sensitive", &d.decoder) ?? false
        let listening = Listening.decode(&fields, &d)
        let choices = d.value("options", in: &fields) { d, node, path in
            d.list(node, "a list of choices", path) { Choice.decode($1, $2, &$0) }
        }
        guard let slot, let prompt else { return nil }

        let kind: Kind
        let entity: EntityType?
        if type == "choice" {
            guard let choices, !choices.isEmpty else {
                d.report("missing-key", "a choice without 'options'", at: fields.node.offset, path, mend: "list what may be chosen")
                return nil
            }
            entity = nil
            let phrases = choices.enumerated().map { (id: $0, texts: $1.words + ($1.label?.constants ?? []) + [$1.value]) }
            kind = .choice(choices, PhraseSet(phrases, partly: true))
        } else if let known = EntityType(rawValue: type) {
            if choices != nil { d.report("useless-key", "'options' belong to type 'choice', not '\(type)'", at: fields.node.offset, path) }
            entity = known
            kind = .entity(EntityRecogniser(type: known, length: length))
        } else {
            d.unknown(
                "type", type, among: EntityType.allCases.map(\.rawValue) + ["choice"], at: fields.node["type"] ?? node,
                path.appending("type"))
            return nil
        }
        return Ask(
            slot: slot, kind: kind, type: entity, length: length, prompt: prompt, label: label, confirm: confirm, valid: valid,
            invalid: invalid, tries: tries, otherwise: otherwise, fresh: fresh, sensitive: sensitive, listening: listening)
    }

    /// Three answers that do not do: more would try anybody's patience.
    static let usualTries = 3

    /// An ask inside a form or a survey.
    static func decodeInner(_ node: JSONNode, _ path: JSONPath, _ d: inout Decoding) -> Ask? {
        guard var fields = d.decoder.fields(node, of: "a question", path: path) else { return nil }
        let ask =
            d.required("ask", in: &fields) { d, _, _ in true } == true
            ? node["ask"].flatMap { decode($0, &fields, &d) } : nil
        fields.finish(&d.decoder)
        return ask
    }
}

extension Ask.Choice {
    static func decode(_ node: JSONNode, _ path: JSONPath, _ d: inout Decoding) -> Ask.Choice? {
        guard var fields = d.decoder.fields(node, of: "a choice", path: path) else { return nil }
        let key = d.value("key", in: &fields) { $0.key($1, $2) }
        let value = d.required("value", in: &fields) { $0.string($1, $2) }
        let label = d.value("label", in: &fields) { $0.text($1, $2) }
        let words = d.value("words", in: &fields) { $0.strings($1, $2) } ?? []
        fields.finish(&d.decoder)
        return value.map { Ask.Choice(key: key, value: $0, label: label, words: words) }
    }
}

extension Ask.Confirm {
    /// `true`, `false`, or the text of the question.
    static func decode(_ node: JSONNode, _ path: JSONPath, _ d: inout Decoding) -> Ask.Confirm? {
        if case .bool(let flag) = node.value { return flag ? .plain : .no }
        return d.text(node, path).map(Ask.Confirm.text)
    }
}

extension Decoding {
    /// The name of a slot: letters, digits and `_`, as expressions write it, and none that is taken.
    mutating func slotName(_ node: JSONNode, _ path: JSONPath) -> String? {
        guard let name = decoder.expectString(node, "the name of a slot", path) else { return nil }
        let letters = name.utf8.allSatisfy { $0 == 95 || (48...57).contains($0) || (65...90).contains($0) || (97...122).contains($0) }
        guard letters, let first = name.utf8.first, !(48...57).contains(first) else {
            report("wrong-name", "'\(name)' cannot name a slot", at: node.offset, path, mend: "use letters, digits and '_', a letter first")
            return nil
        }
        guard !Variables.reserved.contains(name) else {
            report("wrong-name", "'\(name)' is taken by the engine", at: node.offset, path, mend: "choose another name for the slot")
            return nil
        }
        return name
    }

    /// `13`, or `[10, 13]`.
    mutating func length(_ node: JSONNode, _ path: JSONPath) -> ClosedRange<Int>? {
        let ends: [Int] =
            switch node.value {
            case .integer(let number): [Int(clamping: number)]
            case .array(let items): items.compactMap { $0.value.asInt.map { Int(clamping: $0) } }
            default: []
            }
        guard let least = ends.first, let most = ends.last, ends.count <= 2, 1 <= least, least <= most, most <= 64 else {
            report("wrong-length", "expected a length from 1 to 64, or [least, most]", at: node.offset, path)
            return nil
        }
        return least...most
    }

    /// A small number of times.
    mutating func count(_ node: JSONNode, _ path: JSONPath) -> Int? {
        guard let number = decoder.expectInt(node, "a number", path) else { return nil }
        guard (1...20).contains(number) else {
            report("wrong-number", "expected a number from 1 to 20, found \(number)", at: node.offset, path)
            return nil
        }
        return Int(number)
    }
}
