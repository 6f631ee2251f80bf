import JSON

extension Switch {
    static func decode(_ node: JSONNode, _ fields: inout Fields, _ d: inout Decoding) -> Switch? {
        let value = d.expression(node, fields.path.appending("switch"))
        let cases = d.required("cases", in: &fields) { d, node, path in
            d.members(node, "cases", path) { d, member, path in d.target(member.value, path).map { (member.key, $0) } }
        }
        let otherwise = d.value("else", in: &fields) { $0.target($1, $2) }
        guard let value, let cases else { return nil }
        return Switch(value: value, cases: Dictionary(cases, uniquingKeysWith: { first, _ in first }), otherwise: otherwise)
    }
}
