import Expressions
import JSON

/// `{"at":["main","bill",0],"depth":1,"undo":[["account"]]}`
extension Waypoint {
    func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.key("at")
        writer.place(flow, node, step)
        writer.field("depth", Int64(depth))
        if let slot { writer.field("slot", Int64(slot)) }
        if !changes.isEmpty {
            writer.key("undo")
            writer.beginArray()
            for change in changes {
                writer.beginArray()
                writer.string(change.slot)
                change.before?.write(to: &writer)
                writer.endArray()
            }
            writer.endArray()
        }
        writer.endObject()
    }

    init(stored node: JSONNode) throws(SessionError) {
        guard let at = node["at"], let depth = node["depth"] else { throw SessionError(message: "a waypoint without a place") }
        let place = try at.place()
        var slot: Int?
        if let stored = node["slot"] { slot = try stored.int("slot") }
        self.init(depth: try depth.int("depth"), flow: place.flow, node: place.node, step: place.step, slot: slot)
        for change in node["undo"]?.value.asArray ?? [] {
            guard let items = change.value.asArray, let name = items.first?.value.asString else { continue }
            changes.append(Change(slot: name, before: items.count > 1 ? Value(items[1].value) : nil))
        }
    }
}
