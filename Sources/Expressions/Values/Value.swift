/// A value of CEL: what variables hold and what expressions yield.
///
///     Value.map(["age": 72, "language": "yue"])
///
/// `==` is CEL's equality: numbers of different kinds are compared by what they mean (`1 == 1u == 1.0`), text
/// by its code points (é as one or as two code points differ), NaN equals nothing. `hashValue` agrees with it, so
/// values serve as dictionary keys.
public enum Value: Sendable {
    case null
    case bool(Bool)
    case int(Int64)
    case uint(UInt64)
    case double(Double)
    case string(String)
    case bytes([UInt8])
    case list([Value])
    case map(ValueMap)
    case timestamp(Timestamp)
    case duration(CELDuration)
    /// A type as a value, by its CEL name: `type(1) == int`.
    case type(String)
}

extension Value {
    /// The CEL name of the value's type, as `type(x)` yields it.
    public var typeName: String {
        switch self {
        case .null: "null_type"
        case .bool: "bool"
        case .int: "int"
        case .uint: "uint"
        case .double: "double"
        case .string: "string"
        case .bytes: "bytes"
        case .list: "list"
        case .map: "map"
        case .timestamp: "google.protobuf.Timestamp"
        case .duration: "google.protobuf.Duration"
        case .type: "type"
        }
    }

    public var isNull: Bool {
        if case .null = self { true } else { false }
    }

    public var asBool: Bool? {
        if case .bool(let value) = self { value } else { nil }
    }

    /// An int, or another number that is exactly one.
    public var asInt: Int64? {
        switch self {
        case .int(let value): value
        case .uint(let value): Int64(exactly: value)
        case .double(let value): Int64(exactly: value)
        default: nil
        }
    }

    /// Any number, as near as a double comes to it.
    public var asDouble: Double? {
        switch self {
        case .int(let value): Double(value)
        case .uint(let value): Double(value)
        case .double(let value): value
        default: nil
        }
    }

    public var asString: String? {
        if case .string(let value) = self { value } else { nil }
    }

    public var asList: [Value]? {
        if case .list(let value) = self { value } else { nil }
    }

    public var asMap: ValueMap? {
        if case .map(let value) = self { value } else { nil }
    }

    /// The entry of a map under a text key; nil for anything else.
    public subscript(key: String) -> Value? {
        if case .map(let map) = self { map[key] } else { nil }
    }
}

// Not by nil: `nil` as a `Value?` would mean null instead of none.
extension Value: ExpressibleByBooleanLiteral, ExpressibleByIntegerLiteral,
    ExpressibleByFloatLiteral, ExpressibleByStringLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
    public init(booleanLiteral value: Bool) { self = .bool(value) }
    public init(integerLiteral value: Int64) { self = .int(value) }
    public init(floatLiteral value: Double) { self = .double(value) }
    public init(stringLiteral value: String) { self = .string(value) }
    public init(arrayLiteral elements: Value...) { self = .list(elements) }
    public init(dictionaryLiteral elements: (Value, Value)...) { self = .map(ValueMap(elements)) }
}
