import JSON

extension Step {
    /// A step: one verb, and perhaps `if`.
    static func decode(_ node: JSONNode, _ path: JSONPath, _ d: inout Decoding) -> Step? {
        guard let members = d.decoder.expectObject(node, "a step", path) else { return nil }
        let verbs = members.filter { Verb.names.contains($0.key) }
        guard let verb = verbs.first else {
            let keys = members.map(\.key).filter { $0 != "if" && $0 != "note" }
            let near = keys.lazy.compactMap { key in NearestName.nearest(to: key, among: Verb.names) }.first
            d.report(
                "no-verb",
                keys.isEmpty ? "a step without a verb" : "a step without a verb; it has \(keys.map { "'\($0)'" }.joined(separator: ", "))",
                at: node.offset, path, mend: near.map { "did you mean '\($0)'?" } ?? "the verbs are \(Verb.names.joined(separator: ", "))")
            return nil
        }
        guard verbs.count == 1 || maySay(verbs.map(\.key)) else {
            let names = verbs.map { "'\($0.key)'" }.joined(separator: " and ")
            d.report(
                "two-verbs", "a step with \(verbs.count) verbs, \(names)", at: verbs[1].value.offset, path, mend: "make a step of each")
            return nil
        }
        let main = verbs.first { $0.key == "lookup" || $0.key == "handoff" } ?? verb
        guard var fields = d.decoder.fields(node, of: "a '\(main.key)' step", path: path) else { return nil }
        let condition = d.value("if", in: &fields) { $0.condition($1, $2) }
        _ = fields.take(main.key)
        let decoded = Verb.decode(main.key, main.value, &fields, &d)
        fields.finish(&d.decoder)
        return decoded.map { Step(condition: condition, verb: $0) }
    }

    /// `lookup` and `handoff` may `say` something on the way.
    private static func maySay(_ verbs: [String]) -> Bool {
        verbs.count == 2 && verbs.contains("say") && (verbs.contains("lookup") || verbs.contains("handoff"))
    }

    /// The entries of `noinput` and `nomatch`: a `say` or a `go`.
    static func decodeTaper(_ node: JSONNode, _ path: JSONPath, _ d: inout Decoding) -> [Step] {
        d.list(node, "a list of steps", path) { d, node, path in
            guard let step = Step.decode(node, path, &d) else { return nil }
            switch step.verb {
            case .say, .go: return step
            default:
                d.report(
                    "wrong-taper", "'\(step.verb.name)' cannot stand here", at: node.offset, path, mend: "each entry is a 'say' or a 'go'")
                return nil
            }
        }
    }
}
