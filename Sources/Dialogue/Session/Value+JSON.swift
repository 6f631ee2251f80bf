public import Expressions
public import JSON

extension Value {
    /// Writes the value as JSON. What JSON has no form for becomes text: timestamps and durations as RFC 3339 and seconds, bytes and types as they print.
    package func write(to writer: inout JSONWriter) {
        switch self {
        case .null: writer.null()
        case .bool(let flag): writer.bool(flag)
        case .int(let number): writer.integer(number)
        case .uint(let number):
            if let small = Int64(exactly: number) { writer.integer(small) } else { writer.double(Double(number)) }
        case .double(let number): writer.double(number)
        case .string(let text): writer.string(text)
        case .list(let list):
            writer.beginArray()
            for item in list { item.write(to: &writer) }
            writer.endArray()
        case .map(let map):
            writer.beginObject()
            for (key, value) in map.sortedByKey {
                writer.key(key.description)
                value.write(to: &writer)
            }
            writer.endObject()
        default: writer.string(description)
        }
    }

    /// The value that JSON stands for.
    public init(_ json: JSONValue) {
        switch json {
        case .null: self = .null
        case .bool(let flag): self = .bool(flag)
        case .integer(let number): self = .int(number)
        case .double(let number): self = .double(number)
        case .string(let text): self = .string(text)
        case .array(let items): self = .list(items.map { Value($0.value) })
        case .object(let members): self = .record(members.map { ($0.key, Value($0.value.value)) })
        }
    }
}

extension ValueMap {
    /// In the order of their keys' text, so that the same map is always the same JSON.
    var sortedByKey: [(key: Value, value: Value)] {
        entries.sorted { $0.key.description < $1.key.description }
    }
}
