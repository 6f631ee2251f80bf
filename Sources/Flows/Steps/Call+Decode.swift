import JSON

extension Call {
    static func decode(_ node: JSONNode, _ fields: inout Fields, _ d: inout Decoding) -> Call? {
        let flow = d.flowName(node, fields.path.appending("call"))
        let inputs = d.value("with", in: &fields) { d, node, path in
            d.members(node, "inputs", path) { d, member, path in d.expression(member.value, path).map { (slot: member.key, value: $0) } }
        }
        let results = d.value("results", in: &fields) { d, node, path in
            d.members(node, "results", path) { d, member, path in d.string(member.value, path).map { (slot: member.key, from: $0) } }
        }
        return flow.map { Call(flow: $0, inputs: inputs ?? [], results: results ?? []) }
    }
}
