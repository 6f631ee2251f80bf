import Expressions
import JSON

/// `{"at":["main","bill",0],"slots":{"account":"3201234567"},"then":"step"}`
extension Frame {
    func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.key("at")
        writer.place(flow, node, step)
        if !slots.isEmpty {
            writer.key("slots")
            writer.slots(slots)
        }
        switch ending {
        case .end: break
        case .step: writer.field("then", "step")
        case .question: writer.field("then", "question")
        }
        writer.endObject()
    }

    init(stored node: JSONNode) throws(SessionError) {
        guard let at = node["at"] else { throw SessionError(message: "a frame without a place") }
        let place = try at.place()
        let ending: Return =
            switch node["then"]?.value.asString {
            case "step": .step
            case "question": .question
            default: .end
            }
        self.init(flow: place.flow, node: place.node, ending: ending)
        step = place.step
        for member in node["slots"]?.value.asObject ?? [] { slots[member.key] = Value(member.value.value) }
    }
}
