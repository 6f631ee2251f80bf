import JSON

extension Queue {
    static func decode(_ name: String, _ node: JSONNode, _ path: JSONPath, _ d: inout Decoding) -> Queue? {
        guard var fields = d.decoder.fields(node, of: "a queue", path: path) else { return nil }
        let title = d.value("title", in: &fields) { $0.text($1, $2) }
        let priority = d.value("priority", in: &fields) { Priority.decode($1, $2, &$0) }
        let credit = d.value("credit", in: &fields) { $0.seconds($1, $2) }
        let skills = d.value("skills", in: &fields) { d, node, path in
            d.list(node, "a list of skills", path) { d, node, path in d.string(node, path).flatMap { d.template($0, node, path) } }
        }
        let hours = d.value("hours", in: &fields) { d, node, path -> String? in
            guard let name = d.string(node, path) else { return nil }
            if d.names.hours.contains(name) { return name }
            d.unknown("hours", name, among: d.names.hours, at: node, path)
            return nil
        }
        let level = d.value("serviceLevel", in: &fields) { $0.string($1, $2) }
        let overflow = d.value("overflow", in: &fields) { d, node, path in
            d.list(node, "a list of overflows", path) { Overflow.decode($1, $2, &$0) }
        }
        let callback = d.value("callback", in: &fields) { d, node, path in d.inner(node, "a callback", path, "after") { $0.seconds($1, $2) }
        }
        fields.finish(&d.decoder)
        return Queue(
            name: name, title: title, priority: priority ?? .normal, credit: credit ?? 0, skills: skills ?? [], hours: hours,
            serviceLevel: level, overflow: overflow ?? [], callbackAfter: callback)
    }
}

extension Queue.Overflow {
    static func decode(_ node: JSONNode, _ path: JSONPath, _ d: inout Decoding) -> Queue.Overflow? {
        guard var fields = d.decoder.fields(node, of: "an overflow", path: path) else { return nil }
        let after = d.required("after", in: &fields) { $0.seconds($1, $2) }
        let to = d.required("to", in: &fields) { $0.queueName($1, $2) }
        fields.finish(&d.decoder)
        guard let after, let to else { return nil }
        return Queue.Overflow(after: after, to: to)
    }
}
