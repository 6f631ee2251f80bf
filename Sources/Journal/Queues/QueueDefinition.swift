public import Flows
public import Handoff
import JSON
import Language

/// A queue as the live dispatcher knows it, by names: how a hotline's queue becomes one of those that callers stand in.
///
///     {"name":"elderly","skills":["patient"],"overflow":[[60000000,"service"]],"callback":120000000,"wrapUp":0,"handling":300000000,
///      "hours":"weekdays 08:30-17:30","holidays":["2026-10-01"]}
public struct QueueDefinition: Sendable, Hashable {
    public var name: String
    /// Skills that every agent of the queue must have; those that hang on the caller are the caller's needs.
    public var skills: [String]
    public var overflow: [Overflow]
    public var callbackAfter: Microseconds?
    public var wrapUp: Microseconds
    public var handling: Microseconds
    /// When it is open; nil for always.
    public var hours: Schedule?

    public struct Overflow: Sendable, Hashable {
        public var after: Microseconds
        public var to: String
    }

    public init(_ queue: Queue, of hotline: Hotline) {
        name = queue.name
        skills = queue.skills.compactMap(\.constant)
        overflow = queue.overflow.map { Overflow(after: .seconds($0.after), to: $0.to) }
        callbackAfter = queue.callbackAfter.map { .seconds($0) }
        wrapUp = .zero
        handling = .seconds(300)
        hours = hotline.schedule(of: queue.name)
    }

    /// A queue that no hotline names any more, kept for its number.
    init(name: String) {
        self.name = name
        (skills, overflow, callbackAfter, wrapUp, handling) = ([], [], nil, .zero, .seconds(300))
    }

    func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.key("name")
        writer.string(name)
        writer.key("skills")
        writer.beginArray()
        for skill in skills { writer.string(skill) }
        writer.endArray()
        writer.key("overflow")
        writer.beginArray()
        for overflow in overflow {
            writer.beginArray()
            writer.integer(overflow.after.count)
            writer.string(overflow.to)
            writer.endArray()
        }
        writer.endArray()
        if let callbackAfter {
            writer.key("callback")
            writer.integer(callbackAfter.count)
        }
        writer.key("wrapUp")
        writer.integer(wrapUp.count)
        writer.key("handling")
        writer.integer(handling.count)
        if let hours {
            writer.key("hours")
            writer.string(hours.text)
            writer.key("holidays")
            writer.beginArray()
            for day in hours.holidays.sorted() { writer.string(day.description) }
            writer.endArray()
        }
        writer.endObject()
    }

    init?(_ node: JSONNode) {
        guard let name = node["name"]?.value.asString else { return nil }
        self.init(name: name)
        skills = (node["skills"]?.value.asArray ?? []).compactMap(\.value.asString)
        overflow = (node["overflow"]?.value.asArray ?? []).compactMap { pair in
            guard let items = pair.value.asArray, items.count == 2, let after = items[0].value.asInt, let to = items[1].value.asString
            else { return nil }
            return Overflow(after: Microseconds(after), to: to)
        }
        callbackAfter = node["callback"]?.value.asInt.map { Microseconds($0) }
        wrapUp = Microseconds(node["wrapUp"]?.value.asInt ?? 0)
        handling = Microseconds(node["handling"]?.value.asInt ?? 300_000_000)
        let holidays = (node["holidays"]?.value.asArray ?? []).compactMap { $0.value.asString.flatMap { CivilDate($0) } }
        hours = node["hours"]?.value.asString.flatMap { Schedule($0, holidays: Set(holidays)) }
    }
}
