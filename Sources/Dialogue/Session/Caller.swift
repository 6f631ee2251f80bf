public import Expressions

/// What is known of a caller before they speak: `{ "number": "13800138000", "age": 72, "language": "yue" }`.
public struct Caller: Sendable, Equatable {
    public var number: String?
    public var age: Int?
    public var language: String?
    public var name: String?
    /// Facts that the hotline declares under `caller`.
    public var facts: [String: Value]

    public init(number: String? = nil, age: Int? = nil, language: String? = nil, name: String? = nil, facts: [String: Value] = [:]) {
        self.number = number
        self.age = age
        self.language = language
        self.name = name
        self.facts = facts
    }

    /// Cut to what a session may keep.
    var bounded: Caller {
        Caller(
            number: number?.prefix(bytes: Limits.factBytes), age: age, language: language?.prefix(bytes: Limits.factBytes),
            name: name?.prefix(bytes: Limits.factBytes), facts: facts.mapValues(\.bounded))
    }

    /// As expressions see it: only what is known, so that `has(caller.age)` tells.
    var value: Value {
        var fields: [(String, Value)] = facts.map { ($0.key, $0.value) }
        if let number { fields.append(("number", .string(number))) }
        if let age { fields.append(("age", .int(Int64(age)))) }
        if let language { fields.append(("language", .string(language))) }
        if let name { fields.append(("name", .string(name))) }
        return .record(fields)
    }
}
