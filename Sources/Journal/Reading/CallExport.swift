import JSON
import Language

/// A call as a line of JSON, for other programs: what `journal export` writes. Only what is kept for good is in it.
///
///     {"call":17,"session":"c1","version":"9f2b...","began":"2026-03-01T01:00:00Z","language":"yue","intent":"outage_report",
///      "events":[{"seq":1,"at":"...","in":{"type":"start"},"out":{"say":[...]}}],"talk":[...],"workOrders":[...]}
public enum CallExport {
    public static func line(_ call: CallRecord, _ rows: any StoreRows) throws -> [UInt8] {
        var writer = JSONWriter(capacity: 4096)
        writer.beginObject()
        writer.key("call")
        writer.integer(call.id)
        text("session", call.name, &writer)
        text("version", call.version, &writer)
        text("began", Instant(seconds: call.began).description, &writer)
        if let ended = call.ended { text("ended", Instant(seconds: ended).description, &writer) }
        text("state", call.state, &writer)
        text("language", call.language, &writer)
        text("intent", call.intent, &writer)
        writer.key("events")
        writer.beginArray()
        for event in try rows.events(of: call.id) {
            writer.beginObject()
            writer.key("seq")
            writer.integer(Int64(event.seq))
            if let id = event.id { text("id", id, &writer) }
            text("at", Instant(seconds: event.at, offset: event.offset).description, &writer)
            writer.key("in")
            writer.raw(event.input.utf8)
            writer.key("out")
            writer.raw(event.answer.utf8)
            writer.endObject()
        }
        writer.endArray()
        let talk = try rows.talk(of: call.id, after: 0)
        if !talk.isEmpty {
            writer.key("talk")
            writer.beginArray()
            for one in talk {
                writer.beginObject()
                text("at", Instant(seconds: one.at).description, &writer)
                text("by", one.speaker.rawValue, &writer)
                if let agent = one.agent { text("agent", agent, &writer) }
                text("text", one.text, &writer)
                writer.endObject()
            }
            writer.endArray()
        }
        let orders = try rows.workOrders(of: call.id)
        if !orders.isEmpty {
            writer.key("workOrders")
            writer.beginArray()
            for order in orders {
                writer.beginObject()
                text("id", order.id, &writer)
                text("kind", order.kind, &writer)
                text("number", order.number, &writer)
                text("priority", order.priority, &writer)
                writer.key("fields")
                writer.raw(order.fields.utf8)
                writer.endObject()
            }
            writer.endArray()
        }
        writer.endObject()
        return writer.bytes
    }

    private static func text(_ key: String, _ value: String, _ writer: inout JSONWriter) {
        writer.key(key)
        writer.string(value)
    }
}
