/// What JSON can hold. Members keep the order of the file.
public enum JSONValue: Sendable {
    case null
    case bool(Bool)
    case integer(Int64)
    case double(Double)
    case string(String)
    case array([JSONNode])
    case object([JSONMember])

    public var asBool: Bool? { if case .bool(let flag) = self { flag } else { nil } }
    public var asInt: Int64? { if case .integer(let number) = self { number } else { nil } }
    public var asString: String? { if case .string(let text) = self { text } else { nil } }
    public var asArray: [JSONNode]? { if case .array(let items) = self { items } else { nil } }
    public var asObject: [JSONMember]? { if case .object(let members) = self { members } else { nil } }
    public var asDouble: Double? {
        switch self {
        case .integer(let number): Double(number)
        case .double(let number): number
        default: nil
        }
    }

    /// What it is, for messages: "a string".
    public var kind: String {
        switch self {
        case .null: "null"
        case .bool: "true or false"
        case .integer, .double: "a number"
        case .string: "a string"
        case .array: "a list"
        case .object: "an object"
        }
    }

    /// The value in a few characters, for messages.
    public var excerpt: String {
        switch self {
        case .null: "null"
        case .bool(let flag): "\(flag)"
        case .integer(let number): "\(number)"
        case .double(let number): "\(number)"
        case .string(let text): "'\(String(text.unicodeScalars.prefix(40)))'"
        case .array, .object: kind
        }
    }
}

extension JSONValue: Equatable {
    /// Equal as JSON: where it stands in the file does not matter, nor does the order of members; text is equal byte by byte.
    public static func == (a: JSONValue, b: JSONValue) -> Bool {
        switch (a, b) {
        case (.null, .null): true
        case (.bool(let a), .bool(let b)): a == b
        case (.integer(let a), .integer(let b)): a == b
        case (.double(let a), .double(let b)): a == b
        case (.string(let a), .string(let b)): ExactKey(a) == ExactKey(b)
        case (.array(let a), .array(let b)): a.count == b.count && zip(a, b).allSatisfy { $0.value == $1.value }
        case (.object(let a), .object(let b)): a.count == b.count && equal(a, b)
        default: false
        }
    }

    private static func equal(_ a: [JSONMember], _ b: [JSONMember]) -> Bool {
        if zip(a, b).allSatisfy({ ExactKey($0.key) == ExactKey($1.key) }) {
            return zip(a, b).allSatisfy { $0.value.value == $1.value.value }
        }
        let others = Dictionary(b.map { (ExactKey($0.key), $0.value.value) }, uniquingKeysWith: { first, _ in first })
        return others.count == b.count && a.allSatisfy { others[ExactKey($0.key)] == $0.value.value }
    }
}
