import JSON

extension SetSlots {
    static func decode(_ node: JSONNode, _ path: JSONPath, _ d: inout Decoding) -> SetSlots? {
        let assignments: [Assignment] = d.members(node, "slots and their values", path) { d, member, path in
            if member.key != "language", d.slotName(JSONNode(.string(member.key), offset: member.keyOffset), path) == nil { return nil }
            return d.expression(member.value, path).map { Assignment(slot: member.key, value: $0) }
        }
        return SetSlots(assignments: assignments)
    }
}
