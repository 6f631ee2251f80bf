import JSON

extension Lookup {
    static func decode(_ node: JSONNode, _ fields: inout Fields, _ d: inout Decoding) -> Lookup? {
        let slot = d.slotName(node, fields.path.appending("lookup"))
        let url = d.required("url", in: &fields) { d, node, path in
            d.string(node, path).flatMap { text in
                guard text.hasPrefix("https://") || text.hasPrefix("http://") else {
                    d.report("wrong-url", "'\(text)' is not a web address", at: node.offset, path, mend: "begin it with https://")
                    return nil
                }
                return d.template(text, node, path)
            }
        }
        let method = d.value("method", in: &fields) { d, node, path in
            d.string(node, path).flatMap { name in
                guard Self.methods.contains(name) else {
                    d.unknown("method", name, among: Self.methods, at: node, path)
                    return nil
                }
                return name
            }
        }
        let headers = d.value("headers", in: &fields) { d, node, path in
            d.members(node, "headers", path) { d, member, path in
                d.string(member.value, path).flatMap { d.template($0, member.value, path) }.map { (name: member.key, value: $0) }
            }
        }
        let body = d.value("body", in: &fields) { d, node, path in
            d.members(node, "fields and their values", path) { d, member, path in
                d.expression(member.value, path).map { (name: member.key, value: $0) }
            }
        }
        let timeout = d.value("timeout", in: &fields) { $0.seconds($1, $2) }
        let failed = d.value("failed", in: &fields) { $0.target($1, $2) }
        let say = d.value("say", in: &fields) { $0.text($1, $2) }
        guard let slot, let url else { return nil }
        return Lookup(
            slot: slot, url: url, method: method ?? (body == nil ? "GET" : "POST"), headers: headers ?? [], body: body ?? [],
            timeout: timeout ?? usualTimeout, failed: failed, say: say)
    }

    private static let methods = ["GET", "POST", "PUT", "PATCH", "DELETE"]
    /// Seconds: longer, and the caller believes the line is dead.
    private static let usualTimeout = 5.0
}
