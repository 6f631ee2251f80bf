import JSON

extension Verb {
    /// The verb `name`, whose value is `node`; its other keys are in `fields`.
    static func decode(_ name: String, _ node: JSONNode, _ fields: inout Fields, _ d: inout Decoding) -> Verb? {
        switch name {
        case "say": Say.decode(node, &fields, &d).map(Verb.say)
        case "menu": Menu.decode(node, &fields, &d).map(Verb.menu)
        case "ask": Ask.decode(node, &fields, &d).map(Verb.ask)
        case "form": Form.decode(node, &fields, &d).map(Verb.form)
        case "set": SetSlots.decode(node, fields.path.appending("set"), &d).map(Verb.set)
        case "switch": Switch.decode(node, &fields, &d).map(Verb.choose)
        case "lookup": Lookup.decode(node, &fields, &d).map(Verb.lookup)
        case "call": Call.decode(node, &fields, &d).map(Verb.call)
        case "work-order": WorkOrder.decode(node, &fields, &d).map(Verb.workOrder)
        case "handoff": Handoff.decode(node, &fields, &d).map(Verb.handoff)
        case "survey": Survey.decode(node, &fields, &d).map(Verb.survey)
        case "go": d.target(node, fields.path.appending("go")).map(Verb.go)
        case "end": End.decode(node, &fields, &d).map(Verb.end)
        default: nil
        }
    }
}
