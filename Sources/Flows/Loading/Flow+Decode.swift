import Intents
import JSON

extension Flow {
    static func decode(_ root: JSONNode, _ d: inout Decoding) -> Flow? {
        guard var fields = d.decoder.fields(root, of: "a flow", path: JSONPath()) else { return nil }
        _ = fields.take("$schema")
        let name = d.required("flow", in: &fields) { $0.string($1, $2) }
        d.flow = name
        let inputs = d.value("inputs", in: &fields) { d, node, path in
            d.members(node, "inputs and their types", path) { d, member, path -> String? in
                guard let type = d.string(member.value, path) else { return nil }
                guard Names.factTypes.firstValue(type) != nil else {
                    d.unknown("type", type, among: Names.factTypes.map(\.name), at: member.value, path)
                    return nil
                }
                return member.key
            }
        }
        let results = d.value("results", in: &fields) { $0.strings($1, $2) }
        let globals = d.value("globals", in: &fields) { Globals.decode($1, $2, &$0) }
        // A file that is a hotline alone carries these; they were read when names were gathered.
        for key in ["languages", "dialects", "intents"] { _ = fields.take(key) }
        let nodes = d.required("nodes", in: &fields) { d, node, path in
            d.members(node, "nodes", path) { d, member, path in
                Node(name: member.key, steps: d.list(member.value, "a list of steps", path) { Step.decode($1, $2, &$0) })
            }
        }
        let start = d.required("start", in: &fields) { d, node, path in
            d.string(node, path).flatMap { start -> String? in
                let known = nodes?.map(\.name) ?? []
                if known.contains(start) { return start }
                d.unknown("node", start, among: known, at: node, path)
                return nil
            }
        }
        fields.finish(&d.decoder)
        guard let name, let nodes, let start else { return nil }
        return Flow(
            name: name, start: start, inputs: inputs ?? [], results: results ?? [], globals: globals ?? Globals([]),
            nodes: Dictionary(nodes.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first }), order: nodes.map(\.name))
    }
}
