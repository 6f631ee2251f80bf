import JSON

extension Survey {
    static func decode(_ node: JSONNode, _ fields: inout Fields, _ d: inout Decoding) -> Survey? {
        let name = d.string(node, fields.path.appending("survey"))
        let questions = d.required("questions", in: &fields) { d, node, path in
            d.list(node, "a list of questions", path) { Ask.decodeInner($1, $2, &$0) }
        }
        guard let name, let questions else { return nil }
        return Survey(name: name, questions: questions)
    }
}
