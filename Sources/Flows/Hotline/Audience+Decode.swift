import Expressions
import JSON

extension Audience {
    static func decode(_ name: String, _ node: JSONNode, _ path: JSONPath, _ d: inout Decoding, _ known: Environment) -> Audience? {
        guard var fields = d.decoder.fields(node, of: "an audience", path: path) else { return nil }
        let when = d.required("when", in: &fields) { $0.condition($1, $2, in: known) }
        let speech = d.value("speech", in: &fields) { Speech.decode($1, $2, &$0) }
        let timeout = d.value("timeout", in: &fields) { $0.factor($1, $2) }
        let tries = d.value("tries", in: &fields) { $0.percent($1, $2, suffix: "", example: "+1") }
        let menuMax = d.value("menu", in: &fields) { d, node, path in d.inner(node, "menu limits", path, "max") { $0.count($1, $2) } }
        let within = d.value("person", in: &fields) { d, node, path in d.inner(node, "a promise", path, "within") { $0.count($1, $2) } }
        let handoff = d.value("handoff", in: &fields) { Redirect.decode($1, $2, &$0) }
        fields.finish(&d.decoder)
        return when.map {
            Audience(
                name: name, when: $0, speech: speech ?? .usual, timeout: timeout ?? 1, moreTries: max(0, tries ?? 0), menuMax: menuMax,
                personWithin: within, handoff: handoff)
        }
    }
}

extension Audience.Redirect {
    static func decode(_ node: JSONNode, _ path: JSONPath, _ d: inout Decoding) -> Audience.Redirect? {
        guard var fields = d.decoder.fields(node, of: "an audience's handoff", path: path) else { return nil }
        let queue = d.value("queue", in: &fields) { $0.queueName($1, $2) }
        let from = d.value("from", in: &fields) { d, node, path in Set(d.list(node, "a list of queues", path) { $0.queueName($1, $2) }) }
        let priority = d.value("priority", in: &fields) { Priority.decode($1, $2, &$0) }
        let credit = d.value("credit", in: &fields) { $0.seconds($1, $2) }
        fields.finish(&d.decoder)
        return Audience.Redirect(queue: queue, from: from, priority: priority, credit: credit)
    }
}

extension Speech {
    /// `{ "rate": "80%", "volume": "+15%", "pause": "x2" }`.
    static func decode(_ node: JSONNode, _ path: JSONPath, _ d: inout Decoding) -> Speech? {
        guard var fields = d.decoder.fields(node, of: "speech settings", path: path) else { return nil }
        let rate = d.value("rate", in: &fields) { $0.percent($1, $2, suffix: "%", example: "80%") }
        let volume = d.value("volume", in: &fields) { $0.percent($1, $2, suffix: "%", example: "+15%") }
        let pause = d.value("pause", in: &fields) { $0.factor($1, $2) }
        fields.finish(&d.decoder)
        if let rate, !(20...300).contains(rate) {
            d.report("wrong-number", "a rate of \(rate)% cannot be followed", at: node.offset, path, mend: "use 20% to 300%")
            return nil
        }
        return Speech(rate: rate ?? 100, volume: volume ?? 0, pause: pause ?? 1)
    }
}

extension Priority {
    static func decode(_ node: JSONNode, _ path: JSONPath, _ d: inout Decoding) -> Priority? {
        guard let name = d.string(node, path) else { return nil }
        guard let priority = Priority(rawValue: name) else {
            d.unknown("priority", name, among: allCases.map(\.rawValue), at: node, path)
            return nil
        }
        return priority
    }
}

extension Decoding {
    /// `"x2"`, `"x1.5"`.
    mutating func factor(_ node: JSONNode, _ path: JSONPath) -> Double? {
        guard let text = decoder.expectString(node, "a factor", path) else { return nil }
        guard text.hasPrefix("x"), let factor = Double(text.dropFirst()), (0.1...10).contains(factor) else {
            report("wrong-factor", "'\(text)' is not a factor", at: node.offset, path, mend: "write it as \"x2\" or \"x1.5\"")
            return nil
        }
        return factor
    }

    /// `"80%"`, `"+15%"`, `"+1"`.
    mutating func percent(_ node: JSONNode, _ path: JSONPath, suffix: String, example: String) -> Int? {
        guard let text = decoder.expectString(node, "a number such as \"\(example)\"", path) else { return nil }
        guard text.hasSuffix(suffix), let number = Int(text.dropLast(suffix.count)), abs(number) <= 1000 else {
            report("wrong-number", "'\(text)' is not a number such as \"\(example)\"", at: node.offset, path)
            return nil
        }
        return number
    }

    /// An object with one key.
    mutating func inner<T>(
        _ node: JSONNode, _ kind: String, _ path: JSONPath, _ key: String, _ read: (inout Decoding, JSONNode, JSONPath) -> T?
    ) -> T? {
        guard var fields = decoder.fields(node, of: kind, path: path) else { return nil }
        let value = required(key, in: &fields, read)
        fields.finish(&decoder)
        return value
    }
}
