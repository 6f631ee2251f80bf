import Expressions
import JSON

// The parts of a stored session, each beside its reading.

extension JSONWriter {
    mutating func field(_ key: String, _ value: String) {
        self.key(key)
        string(value)
    }

    mutating func field(_ key: String, _ value: Int64) {
        self.key(key)
        integer(value)
    }

    mutating func field(_ key: String, _ value: Bool) {
        self.key(key)
        bool(value)
    }

    mutating func field(_ key: String, _ value: Double) {
        self.key(key)
        double(value)
    }

    mutating func place(_ flow: String, _ node: String, _ step: Int) {
        beginArray()
        string(flow)
        string(node)
        integer(Int64(step))
        endArray()
    }

    mutating func slots(_ slots: [String: Value]) {
        beginObject()
        for name in slots.keys.sorted() {
            guard let value = slots[name] else { continue }
            key(name)
            value.write(to: &self)
        }
        endObject()
    }
}

extension JSONNode {
    func int(_ what: String) throws(SessionError) -> Int {
        guard let number = value.asInt, let small = Int32(exactly: number) else {
            throw SessionError(message: "expected a number for \(what)")
        }
        return Int(small)
    }

    func string(_ what: String) throws(SessionError) -> String {
        guard let text = value.asString else { throw SessionError(message: "expected a string for \(what)") }
        return text
    }

    func array(_ what: String) throws(SessionError) -> [JSONNode] {
        guard let items = value.asArray else { throw SessionError(message: "expected a list for \(what)") }
        return items
    }

    func place() throws(SessionError) -> (flow: String, node: String, step: Int) {
        let items = try array("a place")
        guard items.count >= 3 else { throw SessionError(message: "expected flow, node and step") }
        let step = try items[2].int("step")
        guard step >= 0 else { throw SessionError(message: "a step below 0") }
        return (try items[0].string("flow"), try items[1].string("node"), step)
    }
}

extension Caller {
    func write(to writer: inout JSONWriter) {
        guard self != Caller() else { return }
        writer.key("caller")
        writer.beginObject()
        if let number { writer.field("number", number) }
        if let age { writer.field("age", Int64(age)) }
        if let language { writer.field("language", language) }
        if let name { writer.field("name", name) }
        for fact in facts.keys.sorted() {
            writer.key(fact)
            facts[fact]?.write(to: &writer)
        }
        writer.endObject()
    }

    init(stored node: JSONNode) {
        self.init()
        for member in node.value.asObject ?? [] {
            switch member.key {
            case "number": number = member.value.value.asString
            case "age": age = member.value.value.asInt.map { Int($0) }
            case "language": language = member.value.value.asString
            case "name": name = member.value.value.asString
            default: facts[member.key] = Value(member.value.value)
            }
        }
    }
}

extension Noticed {
    func write(to writer: inout JSONWriter) {
        writer.key("noticed")
        writer.beginArray()
        for number in [misses, silences, repeats, turns] { writer.integer(Int64(number)) }
        for language in languages { writer.string(language) }
        writer.endArray()
    }

    init(stored node: JSONNode) {
        self.init()
        let items = node.value.asArray ?? []
        let numbers = items.prefix(4).map { Int($0.value.asInt ?? 0) }
        guard numbers.count == 4 else { return }
        (misses, silences, repeats, turns) = (numbers[0], numbers[1], numbers[2], numbers[3])
        languages = items.dropFirst(4).compactMap(\.value.asString)
    }
}

extension HeardFacts {
    func write(to writer: inout JSONWriter) {
        guard self != HeardFacts() else { return }
        writer.key("heard")
        writer.beginArray()
        writer.string(text)
        writer.string(intent)
        writer.double(score)
        writer.string(language)
        writer.string(dialect)
        writer.endArray()
    }

    init(stored node: JSONNode) {
        self.init()
        guard let items = node.value.asArray, items.count == 5 else { return }
        text = items[0].value.asString ?? ""
        intent = items[1].value.asString ?? ""
        score = items[2].value.asDouble ?? 0
        language = items[3].value.asString ?? ""
        dialect = items[4].value.asString ?? ""
    }
}

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

extension Question {
    func write(to writer: inout JSONWriter) {
        writer.beginObject()
        switch phase {
        case .open: break
        case .confirm: writer.field("phase", "confirm")
        case .which: writer.field("phase", "which")
        }
        if noinput > 0 { writer.field("noinput", Int64(noinput)) }
        if nomatch > 0 { writer.field("nomatch", Int64(nomatch)) }
        if tries > 0 { writer.field("tries", Int64(tries)) }
        if asked > 0 { writer.field("asked", Int64(asked)) }
        if let slot { writer.field("slot", Int64(slot)) }
        if !clarifying.isEmpty {
            writer.key("clarifying")
            writer.beginArray()
            for intent in clarifying { writer.string(intent) }
            writer.endArray()
        }
        writer.endObject()
    }

    init(stored node: JSONNode) throws(SessionError) {
        self.init()
        for member in node.value.asObject ?? [] {
            switch member.key {
            case "phase": phase = member.value.value.asString == "which" ? .which : .confirm
            case "noinput": noinput = try member.value.int("noinput")
            case "nomatch": nomatch = try member.value.int("nomatch")
            case "tries": tries = try member.value.int("tries")
            case "asked": asked = try member.value.int("asked")
            case "slot": slot = try member.value.int("slot")
            case "clarifying": clarifying = try member.value.array("clarifying").compactMap(\.value.asString)
            default: break
            }
        }
    }
}

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
