import JSON

/// A hotline as its files say it, put together by meaning: which file a thing stands in does not count, and targets are whole (`main.menu`).
struct HotlineDocument {
    /// What `hotline.json` says; for a flow alone, what of a hotline it carries.
    var settings: JSONValue = .object([])
    var flows: [(name: String, body: JSONValue)] = []
    var intents: JSONValue = .object([])
    var fixtures: JSONValue = .object([])
    var problems: [Diagnostic]

    init(_ files: HotlineFiles) {
        problems = files.problems
        for file in files.files {
            let (root, found) = JSONReader.read(file)
            problems += found
            if let root { take(root.value, name: String(file.name.split(separator: "/").last ?? "")) }
        }
        let names = Dictionary(
            flows.map { flow in (flow.name, Set((flow.body["nodes"]?.meant ?? []).map(\.key))) }, uniquingKeysWith: { first, _ in first })
        flows = flows.map { flow in
            (flow.name, flow.body.mappingTargets { names[flow.name]?.contains($0) == true ? "\(flow.name).\($0)" : $0 })
        }
    }

    private mutating func take(_ root: JSONValue, name: String) {
        if root["hotline"] != nil {
            settings = root
        } else if root["flow"] != nil || root["nodes"] != nil {
            flows.append((root["flow"]?.asString ?? name, root))
            if let inline = root["intents"] { intents = Self.object([("intents", inline)]) }
        } else if root["intents"] != nil {
            intents = root
        } else if root["fixtures"] != nil {
            fixtures = root
        }
    }

    private static func object(_ members: [(String, JSONValue)]) -> JSONValue {
        .object(members.map { JSONMember(key: $0.0, keyOffset: 0, value: JSONNode($0.1, offset: 0)) })
    }
}
