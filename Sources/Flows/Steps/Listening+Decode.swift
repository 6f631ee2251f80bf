import JSON

extension Listening {
    /// The keys that menu, ask and form share.
    static func decode(_ fields: inout Fields, _ d: inout Decoding) -> Listening {
        var listening = Listening()
        listening.timeout = d.value("timeout", in: &fields) { $0.seconds($1, $2) }
        listening.interdigit = d.value("interdigit", in: &fields) { $0.seconds($1, $2) }
        listening.terminator = d.value("terminator", in: &fields) { $0.terminator($1, $2) }
        listening.bargein = fields.bool("bargein", &d.decoder)
        listening.noinput = d.value("noinput", in: &fields) { Step.decodeTaper($1, $2, &$0) }
        listening.nomatch = d.value("nomatch", in: &fields) { Step.decodeTaper($1, $2, &$0) }
        listening.navigation = d.value("navigation", in: &fields) { d, node, path in
            Set(d.list(node, "a list of commands", path) { Navigation.Command.decode($1, $2, &$0) })
        }
        return listening
    }
}

extension Decoding {
    mutating func terminator(_ node: JSONNode, _ path: JSONPath) -> String? {
        guard let key = decoder.expectString(node, "a key", path) else { return nil }
        guard key.utf8.count <= 1 else {
            report("wrong-key", "'\(key)' is not one key", at: node.offset, path, mend: "use '#', '*', or '' for none")
            return nil
        }
        return key
    }

    /// Keys to press: `"1"`, `"12"`, `"*"`.
    mutating func key(_ node: JSONNode, _ path: JSONPath) -> String? {
        guard let key = decoder.expectString(node, "a key", path) else { return nil }
        guard !key.isEmpty, key.utf8.count <= 4,
            key.utf8.allSatisfy({ (48...57).contains($0) || $0 == UInt8(ascii: "*") || $0 == UInt8(ascii: "#") })
        else {
            report("wrong-key", "'\(key)' cannot be pressed", at: node.offset, path, mend: "a key is 0-9, * or #, or up to four of them")
            return nil
        }
        return key
    }

    mutating func strings(_ node: JSONNode, _ path: JSONPath) -> [String] {
        list(node, "a list of words", path) { d, node, path in d.decoder.expectString(node, "a word", path) }
    }

    mutating func string(_ node: JSONNode, _ path: JSONPath) -> String? { decoder.expectString(node, "a string", path) }
}

extension Navigation.Command {
    static func decode(_ node: JSONNode, _ path: JSONPath, _ d: inout Decoding) -> Navigation.Command? {
        guard let name = d.decoder.expectString(node, "a navigation command", path) else { return nil }
        guard let command = Self(rawValue: name) else {
            d.unknown("command", name, among: allCases.map(\.rawValue), at: node, path)
            return nil
        }
        return command
    }
}
