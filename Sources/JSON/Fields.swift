/// The members of one object, taken by name. What nobody took is an unknown key.
///
///     var fields = decoder.fields(node, of: "a choice", path: path)
///     let value = fields.requiredString("value", &decoder)
///     fields.finish(&decoder)
public struct Fields: Sendable {
    public let node: JSONNode
    public let kind: String
    public let path: JSONPath
    private let members: [JSONMember]
    /// Every key that was asked for, there or not: the keys that are known here.
    private var known: [String] = ["note"]

    init(node: JSONNode, members: [JSONMember], kind: String, path: JSONPath) {
        self.node = node
        self.members = members
        self.kind = kind
        self.path = path
    }

    /// The value of a key, when it is there.
    public mutating func take(_ key: String) -> JSONNode? {
        known.append(key)
        return members.first { $0.key == key }?.value
    }

    public mutating func string(_ key: String, _ decoder: inout FileDecoder) -> String? {
        take(key).flatMap { decoder.expectString($0, "'\(key)'", path.appending(key)) }
    }

    public mutating func int(_ key: String, _ decoder: inout FileDecoder) -> Int64? {
        take(key).flatMap { decoder.expectInt($0, "'\(key)'", path.appending(key)) }
    }

    public mutating func double(_ key: String, _ decoder: inout FileDecoder) -> Double? {
        take(key).flatMap { decoder.expectDouble($0, "'\(key)'", path.appending(key)) }
    }

    public mutating func bool(_ key: String, _ decoder: inout FileDecoder) -> Bool? {
        take(key).flatMap { decoder.expectBool($0, "'\(key)'", path.appending(key)) }
    }

    /// A list of strings; one string stands for a list of one.
    public mutating func strings(_ key: String, _ decoder: inout FileDecoder) -> [String]? {
        guard let node = take(key) else { return nil }
        if let text = node.value.asString { return [text] }
        return decoder.expectArray(node, "'\(key)'", path.appending(key))?.enumerated().compactMap { index, item in
            decoder.expectString(item, "a word", path.appending(key).appending(index))
        }
    }

    /// The value of a key that must be there; reported when it is not.
    public mutating func required(_ key: String, _ decoder: inout FileDecoder) -> JSONNode? {
        if let node = take(key) { return node }
        decoder.report("missing-key", "missing key '\(key)' in \(kind)", at: node.offset, path: path)
        return nil
    }

    public mutating func requiredString(_ key: String, _ decoder: inout FileDecoder) -> String? {
        required(key, &decoder).flatMap { decoder.expectString($0, "'\(key)'", path.appending(key)) }
    }

    public mutating func requiredInt(_ key: String, _ decoder: inout FileDecoder) -> Int64? {
        required(key, &decoder).flatMap { decoder.expectInt($0, "'\(key)'", path.appending(key)) }
    }

    public mutating func requiredDouble(_ key: String, _ decoder: inout FileDecoder) -> Double? {
        required(key, &decoder).flatMap { decoder.expectDouble($0, "'\(key)'", path.appending(key)) }
    }

    public mutating func requiredBool(_ key: String, _ decoder: inout FileDecoder) -> Bool? {
        required(key, &decoder).flatMap { decoder.expectBool($0, "'\(key)'", path.appending(key)) }
    }

    /// Reports every member that was not taken, with the name that was most likely meant.
    public mutating func finish(_ decoder: inout FileDecoder) {
        for member in members where !known.contains(member.key) {
            // Looking for the nearest name is dear; an object of a million unknown keys must not pay for each.
            if decoder.isFull { return }
            let near = NearestName.nearest(to: member.key, among: known)
            // A key that is there already cannot be meant: it would stand twice.
            let right = near.flatMap { near in members.contains { $0.key == near } ? nil : near }
            decoder.report(
                "unknown-key", "unknown key '\(JSONPath.excerpt(member.key))' in \(kind)", at: member.keyOffset, path: path,
                mend: near.map { "did you mean '\($0)'?" } ?? "known: \(known.sorted().joined(separator: ", "))",
                fix: right.map { Fix.rename(member.key, to: $0, at: member.keyOffset, in: decoder.file) })
        }
    }
}
