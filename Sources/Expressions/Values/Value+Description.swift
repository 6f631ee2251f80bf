extension Value: CustomStringConvertible {
    /// For people and prompts: text as it is, whole doubles without `.0`.
    ///
    ///     Value.double(128.5)   // 128.5
    ///     Value.double(3)       // 3
    ///     Value.list([1, "a"])  // [1, a]
    public var description: String {
        switch self {
        case .null: "null"
        case .bool(let value): value ? "true" : "false"
        case .int(let value): String(value)
        case .uint(let value): String(value)
        case .double(let value): plain(value)
        case .string(let value): value
        case .bytes(let value): String(decoding: value, as: UTF8.self)
        case .list(let values): "[" + values.map(\.description).joined(separator: ", ") + "]"
        case .map(let map): "{" + map.entries.map { "\($0.key): \($0.value)" }.joined(separator: ", ") + "}"
        case .timestamp(let value): value.description
        case .duration(let value): value.description
        case .type(let name): name
        }
    }
}

/// The shortest digits that read back as the same double; without `.0`, and without an exponent while that is readable.
func plain(_ value: Double) -> String {
    if value.isNaN { return "NaN" }
    if value.isInfinite { return value < 0 ? "-Infinity" : "Infinity" }
    if let int = Int64(exactly: value), abs(value) < 1e15 { return value == 0 ? "0" : String(int) }
    return "\(value)"
}
