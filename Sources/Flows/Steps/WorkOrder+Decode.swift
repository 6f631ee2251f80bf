import JSON

extension WorkOrder {
    static func decode(_ node: JSONNode, _ fields: inout Fields, _ d: inout Decoding) -> WorkOrder? {
        let kind = d.string(node, fields.path.appending("work-order"))
        let values = d.required("fields", in: &fields) { d, node, path in
            d.members(node, "fields and their values", path) { d, member, path in
                d.expression(member.value, path).map { (name: member.key, value: $0) }
            }
        }
        let priority = d.value("priority", in: &fields) { Priority.decode($1, $2, &$0) }
        let into = d.value("into", in: &fields) { $0.slotName($1, $2) }
        guard let kind, let values else { return nil }
        return WorkOrder(kind: kind, fields: values, priority: (priority ?? .normal).rawValue, into: into)
    }
}
