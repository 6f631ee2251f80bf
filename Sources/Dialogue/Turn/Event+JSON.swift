import Expressions
public import JSON

/// An event as a journal keeps it: `{"type":"text","text":"屋企冇電呀"}`. When it happened, and answers of lookups, stand beside it.
extension Event.Kind {
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.field("type", name)
        switch self {
        case .start(let caller): caller.write(to: &writer)
        case .text(let text): writer.field("text", text)
        case .keys(let keys): writer.field("keys", keys)
        case .silence, .hangup, .returned, .closed, .answer: break
        }
        writer.endObject()
    }

    /// What it is called: as a line of a bridge calls it.
    public var name: String {
        switch self {
        case .start: "start"
        case .text: "text"
        case .keys: "keys"
        case .silence: "silence"
        case .hangup: "hangup"
        case .answer: "answer"
        case .returned: "done"
        case .closed: "closed"
        }
    }

    public init(stored node: JSONNode) throws(SessionError) {
        switch node["type"]?.value.asString {
        case "start": self = .start(node["caller"].map(Caller.init(stored:)) ?? Caller())
        case "text": self = .text(try node["text"]?.string("text") ?? "")
        case "keys": self = .keys(try node["keys"]?.string("keys") ?? "")
        case "silence": self = .silence
        case "hangup": self = .hangup
        case "done": self = .returned
        case "closed": self = .closed
        case let other: throw SessionError(message: "an event of the type '\(other ?? "none")'")
        }
    }
}

/// What came of a lookup: `[1,{"amount":86.4}]`, or `[1,null,"no answer in 3 s"]`.
extension LookupAnswer {
    public func write(to writer: inout JSONWriter) {
        writer.beginArray()
        writer.integer(Int64(id))
        switch result {
        case .success(let value): value.write(to: &writer)
        case .failure(let reason):
            writer.null()
            writer.string(reason)
        }
        writer.endArray()
    }

    public init(stored node: JSONNode) throws(SessionError) {
        let items = try node.array("a lookup's answer")
        guard items.count >= 2 else { throw SessionError(message: "an answer without what it is") }
        id = try items[0].int("the number of a lookup")
        result = items.count > 2 ? .failure(try items[2].string("a reason")) : .success(Value(items[1].value))
    }
}
