import Dialogue
import Expressions
import Flows
import Language

/// A set-up made ready for a hotline: the caller known, the start found, the slots read; or what is wrong with it.
struct Scene {
    let at: Instant
    private(set) var problems: [Mismatch] = []
    private var caller = Caller()
    private var place: Target?
    private var slots: [String: Value] = [:]

    init(_ setup: Setup, _ hotline: Hotline, _ callers: CallerReader, _ reader: SlotReader) {
        at = setup.at
        do throws(CallerFacts.Malformed) {
            caller = try callers.read(setup.caller)
        } catch { add(1, "a caller whom the hotline can know", error.description) }
        if let start = setup.start {
            place = Self.target(start.value, hotline)
            if place == nil { add(start.line, "start: \(start.value)", "no such node" + Self.near(start.value, hotline)) }
        } else if !setup.slots.isEmpty {
            place = hotline.start
        }
        for slot in setup.slots {
            if let value = reader.read(slot.name, slot.value) {
                slots[slot.name] = value
            } else {
                add(slot.line, "slot: \(slot.name)=\(slot.value)", "not a value of '\(slot.name)'")
            }
        }
        for fact in setup.hours where hotline.hours[fact.name] == nil {
            add(fact.line, "hours: \(fact.name)", "no such hours" + hint(fact.name, hotline.hours.keys.sorted()))
        }
    }

    /// The moment so many seconds into the call.
    func time(_ seconds: Double) -> Instant { at.adding(seconds: Int64(seconds)) }

    func begin(_ call: inout PhoneCall) -> Exchange {
        guard let place else { return call.take(.start(caller), at: at) }
        return call.begin(caller, at: at, from: place, slots: slots)
    }

    private mutating func add(_ line: Int, _ expected: String, _ heard: String) {
        problems.append(Mismatch(line: line, expected: expected, heard: heard))
    }

    /// `outage.details`, or a node of the flow that calls begin with, or a flow.
    private static func target(_ name: String, _ hotline: Hotline) -> Target? {
        if hotline.node(Target(flow: hotline.start.flow, node: name)) != nil { return Target(flow: hotline.start.flow, node: name) }
        if let flow = hotline.flows[name] { return Target(flow: name, node: flow.start) }
        guard let dot = name.firstIndex(of: ".") else { return nil }
        let target = Target(flow: String(name[..<dot]), node: String(name[name.index(after: dot)...]))
        return hotline.node(target) == nil ? nil : target
    }

    private static func near(_ name: String, _ hotline: Hotline) -> String {
        let nodes = hotline.flows.values.flatMap { flow in flow.order.map { flow.name + "." + $0 } }
        return hint(name, (hotline.flows[hotline.start.flow]?.order ?? []) + hotline.flowOrder + nodes.sorted())
    }
}
