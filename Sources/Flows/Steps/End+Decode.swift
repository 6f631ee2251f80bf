import JSON

extension End {
    static func decode(_ node: JSONNode, _ fields: inout Fields, _ d: inout Decoding) -> End? {
        if case .bool(true) = node.value { return End(text: nil) }
        return d.text(node, fields.path.appending("end")).map { End(text: $0) }
    }
}
