import JSON

extension JSONValue {
    /// The members without notes and schemas, which callers never hear.
    var meant: [JSONMember] { (asObject ?? []).filter { $0.key != "note" && $0.key != "$schema" } }

    subscript(key: String) -> JSONValue? { asObject?.first { $0.key == key }?.value.value }

    /// The same for callers: notes and the order of members do not count, and 1.0 is 1.
    func means(_ other: JSONValue) -> Bool {
        switch (self, other) {
        case (.object, .object):
            let (a, b) = (meant, other.meant)
            let others = Dictionary(b.map { ($0.key, $0.value.value) }, uniquingKeysWith: { first, _ in first })
            return a.count == b.count && a.allSatisfy { member in others[member.key].map { member.value.value.means($0) } ?? false }
        case (.array(let a), .array(let b)): return a.count == b.count && zip(a, b).allSatisfy { $0.value.means($1.value) }
        default:
            if let a = asDouble, let b = other.asDouble { return a == b }
            return self == other
        }
    }

    /// A value as it is told in a sentence: a string as it stands, anything else as JSON on one line.
    var told: String {
        if let text = asString { return text }
        var writer = JSONWriter()
        writer.value(self)
        return String(decoding: writer.bytes, as: UTF8.self)
    }

    /// The value with every target in it rewritten, whatever the verb: `"go"`, `"else"`, the cases of a switch.
    func mappingTargets(_ map: (String) -> String) -> JSONValue {
        switch self {
        case .array(let items): return .array(items.map { JSONNode($0.value.mappingTargets(map), offset: 0) })
        case .object(let members):
            return .object(
                members.map { member in
                    let value = member.value.value
                    let mapped: JSONValue
                    if member.key == "cases" {
                        mapped = .object(value.meant.map { .init(key: $0.key, keyOffset: 0, value: Self.mapped($0.value, map)) })
                    } else if member.key == "nodes" {
                        // Here too the designer chooses the keys: a node may be called "menu".
                        mapped = .object(
                            value.meant.map {
                                .init(key: $0.key, keyOffset: 0, value: JSONNode($0.value.value.mappingTargets(map), offset: 0))
                            })
                    } else if Self.freeKeys.contains(member.key) {
                        mapped = value
                    } else if Self.targetKeys.contains(member.key), value.asString != nil {
                        mapped = Self.mapped(member.value, map).value
                    } else {
                        mapped = value.mappingTargets(map)
                    }
                    return JSONMember(key: member.key, keyOffset: 0, value: JSONNode(mapped, offset: 0))
                })
        default: return self
        }
    }

    private static func mapped(_ node: JSONNode, _ map: (String) -> String) -> JSONNode {
        node.value.asString.map { JSONNode(.string(map($0)), offset: 0) } ?? node
    }

    private static let targetKeys: Set<String> = ["go", "else", "failed", "closed", "next", "agent", "call"]
    /// Under these the designer chooses the keys.
    private static let freeKeys: Set<String> = ["set", "fields", "with", "results", "body", "headers", "say", "menu", "prompt", "label"]
}
