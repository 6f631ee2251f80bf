import Expressions

extension Value {
    /// A map with string keys, as expressions see `caller` or `noticed`.
    static func record(_ fields: [(String, Value)]) -> Value {
        var map = ValueMap()
        for (name, value) in fields { map[.string(name)] = value }
        return .map(map)
    }

    /// Cut to what a slot may hold.
    var bounded: Value {
        if case .string(let text) = self { return .string(text.prefix(bytes: Limits.slotBytes)) }
        return weight <= Limits.lookupBytes ? self : .null
    }

    /// About how many bytes it takes as JSON.
    var weight: Int {
        switch self {
        case .string(let text): text.utf8.count + 2
        case .bytes(let bytes): bytes.count * 2
        case .list(let list): list.reduce(2) { $0 + $1.weight + 1 }
        case .map(let map): map.reduce(2) { $0 + $1.key.weight + $1.value.weight + 2 }
        default: 8
        }
    }
}
