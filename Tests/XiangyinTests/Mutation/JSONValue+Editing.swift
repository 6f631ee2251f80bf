import JSON

/// Where a value stands in a document.
enum JSONStep: Hashable, Sendable {
    case key(String), index(Int)
}

extension JSONValue {
    /// Every value beneath this one, with the way to it, the outermost first.
    func walk(_ path: [JSONStep] = [], _ visit: ([JSONStep], JSONValue) -> Void) {
        visit(path, self)
        switch self {
        case .array(let items): for (index, item) in items.enumerated() { item.value.walk(path + [.index(index)], visit) }
        case .object(let members): for member in members { member.value.value.walk(path + [.key(member.key)], visit) }
        default: break
        }
    }

    /// The document with the value at a path changed; taken out when `change` gives nil.
    func replacing(_ path: ArraySlice<JSONStep>, _ change: (JSONValue) -> JSONValue?) -> JSONValue? {
        guard let first = path.first else { return change(self) }
        switch (self, first) {
        case (.array(let items), .index(let index)):
            return .array(
                items.enumerated().compactMap { place, item in
                    place == index ? item.value.replacing(path.dropFirst(), change).map { JSONNode($0, offset: 0) } : item
                })
        case (.object(let members), .key(let key)):
            return .object(
                members.compactMap { member in
                    guard member.key == key else { return member }
                    return member.value.value.replacing(path.dropFirst(), change).map {
                        JSONMember(key: key, keyOffset: 0, value: JSONNode($0, offset: 0))
                    }
                })
        default: return self
        }
    }

    var bytes: [UInt8] {
        var writer = JSONWriter(pretty: true)
        writer.value(self)
        return writer.bytes
    }

    /// The object with a key called otherwise.
    func renaming(_ key: String, to other: String) -> JSONValue {
        guard case .object(let members) = self else { return self }
        return .object(members.map { $0.key == key ? JSONMember(key: other, keyOffset: 0, value: $0.value) : $0 })
    }
}

extension [JSONStep] {
    var text: String {
        var text = ""
        for step in self {
            switch step {
            case .key(let key): text += (text.isEmpty ? "" : ".") + key
            case .index(let index): text += "[\(index)]"
            }
        }
        return text
    }
}
