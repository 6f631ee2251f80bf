/// The type of a variable, a field or a result, as the checker sees it.
///
///     ValueType.record(name: "caller", fields: ["age": .int, "language": .string])
public indirect enum ValueType: Sendable, Hashable {
    /// Known only when the expression is evaluated.
    case dyn
    case null
    case bool
    case int
    case uint
    case double
    case string
    case bytes
    case timestamp
    case duration
    case list(ValueType)
    case map(ValueType, ValueType)
    /// A map with known text keys: selecting another is an error when the expression is compiled. A field that is
    /// known but absent when the expression is evaluated is 'no such key'; `has(caller.age)` asks first.
    case record(name: String, fields: [String: ValueType])
    /// A type as a value.
    case type
}

extension ValueType: CustomStringConvertible {
    public var description: String {
        switch self {
        case .dyn: "dyn"
        case .null: "null"
        case .bool: "bool"
        case .int: "int"
        case .uint: "uint"
        case .double: "double"
        case .string: "string"
        case .bytes: "bytes"
        case .timestamp: "timestamp"
        case .duration: "duration"
        case .list(let element): "list(\(element))"
        case .map(let key, let value): "map(\(key), \(value))"
        case .record(let name, _): name
        case .type: "type"
        }
    }
}

extension ValueType {
    var isNumber: Bool { self == .int || self == .uint || self == .double }

    /// Whether a value of `other` may stand where this type is asked for. `dyn` may stand anywhere: the
    /// evaluation will tell.
    func admits(_ other: ValueType) -> Bool {
        switch (self, other) {
        case (.dyn, _), (_, .dyn): true
        case (.list(let a), .list(let b)): a.admits(b)
        case (.map(let k, let v), .map(let l, let w)): k.admits(l) && v.admits(w)
        case (.map(let k, let v), .record(_, let fields)): k.admits(.string) && fields.values.allSatisfy { v.admits($0) }
        case (.record, .map(let k, _)): k.admits(.string)
        case (.record(let a, _), .record(let b, _)): a == b
        default: self == other
        }
    }

    /// Whether a value is of this type, as far as its outermost shape tells.
    func admits(_ value: Value) -> Bool {
        switch (self, value) {
        case (.dyn, _), (.null, .null), (.bool, .bool), (.int, .int), (.uint, .uint), (.double, .double), (.string, .string),
            (.bytes, .bytes), (.timestamp, .timestamp), (.duration, .duration), (.list, .list), (.map, .map),
            (.record, .map), (.type, .type):
            true
        default: false
        }
    }

    /// The type of what is either the one or the other; `dyn` when they have nothing in common.
    func joined(with other: ValueType) -> ValueType {
        if self == other { return self }
        switch (self, other) {
        case (.list(let a), .list(let b)): return .list(a.joined(with: b))
        case (.map(let k, let v), .map(let l, let w)): return .map(k.joined(with: l), v.joined(with: w))
        default: return .dyn
        }
    }
}
