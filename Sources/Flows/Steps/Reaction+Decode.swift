import JSON

extension Reaction {
    /// One of `go`, `call`, `say`, `set`.
    static func decode(_ fields: inout Fields, _ d: inout Decoding) -> Reaction? {
        let go = d.value("go", in: &fields) { $0.target($1, $2) }.map(Reaction.go)
        let call = d.value("call", in: &fields) { $0.flowName($1, $2) }.map(Reaction.call)
        let say = d.value("say", in: &fields) { $0.text($1, $2) }.map(Reaction.say)
        let set = d.value("set", in: &fields) { SetSlots.decode($1, $2, &$0) }.map(Reaction.set)
        let written = fields.node.value.asObject?.filter { ["go", "call", "say", "set"].contains($0.key) } ?? []
        guard written.count == 1 else {
            d.report(
                written.isEmpty ? "no-reaction" : "two-reactions",
                written.isEmpty
                    ? "\(fields.kind) that does nothing"
                    : "\(fields.kind) that does \(written.map { "'\($0.key)'" }.joined(separator: " and "))",
                at: fields.node.offset, fields.path, mend: "give it one of 'go', 'call', 'say', 'set'")
            return nil
        }
        return go ?? call ?? say ?? set
    }
}
