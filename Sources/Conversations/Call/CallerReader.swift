package import Dialogue
import Expressions
package import Flows
package import JSON

/// Reads what is known of a caller, by what expressions may name: `number`, `age`, `language`, `name`, and the facts that the
/// hotline declares under `caller`.
///
///     reader.read(members)                 // { "age": 72, "language": "yue" }, from a bridge
///     reader.read(CallerFacts("age=72"))   // from a person
package struct CallerReader: Sendable {
    private let declared: [String: ValueType]

    package init(_ hotline: Hotline) { declared = hotline.callerFacts }

    private var known: [String] { ["number", "age", "language", "name"] + declared.keys.sorted() }

    package func read(_ members: [JSONMember]) throws(CallerFacts.Malformed) -> Caller {
        var caller = Caller()
        for member in members {
            if case .null = member.value.value { continue }
            try set(member.key, Self.value(member.value.value), &caller)
        }
        return caller
    }

    package func read(_ facts: CallerFacts) throws(CallerFacts.Malformed) -> Caller {
        var caller = Caller()
        for fact in facts.facts { try set(fact.name, value(fact), &caller) }
        return caller
    }

    private func set(_ name: String, _ value: Value?, _ caller: inout Caller) throws(CallerFacts.Malformed) {
        guard known.contains(name) else { throw .init(description: "unknown fact of the caller '\(name.shortened)'" + hint(name, known)) }
        switch (name, value) {
        case ("number", .string(let text)): caller.number = text
        case ("language", .string(let text)): caller.language = text
        case ("name", .string(let text)): caller.name = text
        case ("age", .int(let age)) where (0...Self.oldest).contains(age): caller.age = Int(age)
        case ("age", _): throw .init(description: "caller.age must be a whole number from 0 to \(Self.oldest)")
        case ("number", _), ("language", _), ("name", _): throw .init(description: "caller.\(name) must be a string")
        case (_, let value):
            let type = declared[name] ?? .dyn
            guard let value, let fitting = Self.fit(value, type) else { throw .init(description: "caller.\(name) must be \(type)") }
            caller.facts[name] = fitting
        }
    }

    /// Nobody is older; a birth year in this place is a mistake worth telling.
    private static let oldest: Int64 = 130

    private static func value(_ json: JSONValue) -> Value? {
        switch json {
        case .bool(let flag): .bool(flag)
        case .integer(let number): .int(number)
        case .double(let number): .double(number)
        case .string(let text): .string(text)
        case .null, .array, .object: nil
        }
    }

    /// Text from a person, as the type that the name has.
    private func value(_ fact: CallerFacts.Fact) -> Value? {
        switch fact.name == "age" ? .int : declared[fact.name] {
        case .bool: ["true": true, "yes": true, "false": false, "no": false][fact.value].map { .bool($0) }
        case .int, .uint: Int64(fact.value).map { .int($0) }
        case .double: Double(fact.value).map { .double($0) }
        default: .string(fact.value)
        }
    }

    private static func fit(_ value: Value, _ type: ValueType) -> Value? {
        switch (type, value) {
        case (.dyn, _), (.bool, .bool), (.int, .int), (.double, .double), (.string, .string): value
        case (.double, .int(let number)): .double(Double(number))
        case (.uint, .int(let number)): UInt64(exactly: number).map { .uint($0) }
        default: nil
        }
    }
}
