import JSON

/// Reads the reference values: numbers are written as text, at times as fractions, so that nothing is lost: `"0.2"`, `"100/1800"`.
extension JSONNode {
    var rows: [JSONNode] { value.asArray ?? [] }

    func number(_ key: String) -> Double { self[key].flatMap(Self.number) ?? .nan }

    func numbers(_ key: String) -> [Double] { self[key]?.rows.compactMap(Self.number) ?? [] }

    private static func number(_ node: JSONNode) -> Double? {
        guard let text = node.value.asString else { return node.value.asDouble }
        let parts = text.split(separator: "/").map { Double($0) }
        switch parts.count {
        case 1: return parts[0]
        case 2: return parts[0].flatMap { top in parts[1].map { top / $0 } }
        default: return nil
        }
    }
}
