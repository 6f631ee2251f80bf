import Expressions

/// What expressions may name beside the slots: the facts of the caller and the call.
enum Variables {
    static let reserved: Set<String> = [
        "caller", "noticed", "heard", "intent", "language", "audience", "audiences", "hours", "now", "today",
    ]

    /// The environment of flows: everything. Of audiences: what is known before any slot is filled.
    static func environment(_ names: Names, slots: Bool) -> Environment {
        var variables: [String: ValueType] = [
            "caller": .record(
                name: "caller",
                fields: ["number": .string, "age": .int, "language": .string, "name": .string].merging(names.facts) { own, _ in own }),
            "noticed": .record(
                name: "noticed",
                fields: [
                    "misses": .int, "silences": .int, "repeats": .int, "turns": .int, "hard_of_hearing": .bool, "bilingual": .bool,
                ]),
            "heard": .record(
                name: "heard", fields: ["text": .string, "intent": .string, "score": .double, "language": .string, "dialect": .string]),
            "intent": .string, "language": .string, "audience": .string, "audiences": .list(.string),
            "hours": .record(name: "hours", fields: Dictionary(uniqueKeysWithValues: names.hours.map { ($0, .bool) })),
            "now": .timestamp, "today": .string,
        ]
        if slots { variables.merge(names.slots) { own, _ in own } }
        return Environment(variables: variables, functions: SpeechFunctions.library)
    }
}
