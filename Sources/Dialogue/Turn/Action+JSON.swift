import Expressions
import Flows
public import JSON

extension Action {
    /// Writes the action as the pipe gives it: `{"type":"handoff","queue":"elderly","priority":"high",...}`.
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        switch self {
        case .handoff(let request):
            writer.field("type", "handoff")
            request.writeFields(to: &writer)
        case .workOrder(let id, let kind, let number, let priority, let fields):
            writer.field("type", "work-order")
            writer.field("order", kind)
            writer.field("id", id)
            writer.field("number", number)
            writer.field("priority", priority)
            writer.values("fields", fields)
        case .survey(let name, let answers):
            writer.field("type", "survey")
            writer.field("survey", name)
            writer.values("answers", answers)
        }
        writer.endObject()
    }
}

extension HandoffRequest {
    fileprivate func writeFields(to writer: inout JSONWriter) {
        writer.field("queue", queue)
        writer.field("priority", priority.rawValue)
        writer.field("credit", credit)
        writer.field("reason", reason)
        if !skills.isEmpty {
            writer.key("skills")
            writer.beginArray()
            for skill in skills { writer.string(skill) }
            writer.endArray()
        }
        writer.field("language", language)
        if let dialect { writer.field("dialect", dialect) }
        if let audience { writer.field("audience", audience) }
        if !intent.isEmpty { writer.field("intent", intent) }
        writer.key("slots")
        writer.slots(slots)
    }
}

extension JSONWriter {
    fileprivate mutating func values(_ name: String, _ values: [(name: String, value: Value)]) {
        key(name)
        beginObject()
        for (name, value) in values {
            key(name)
            value.write(to: &self)
        }
        endObject()
    }
}
