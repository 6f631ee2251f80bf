/// A map of CEL: entries in the order they were written, so that the same expression on the same values
/// yields the same result in every run; keys are found by CEL's equality (`{1: 'a'}[1u]` is `'a'`).
///
///     let caller: ValueMap = ["age": 72, "language": "yue"]
///     caller["age"]   // .int(72)
public struct ValueMap: Sendable {
    /// The entries, in order.
    public private(set) var entries: [(key: Value, value: Value)] = []
    /// Place of each key; left empty while the map is small enough to be searched.
    private var places: [Value: Int] = [:]

    /// Up to this many entries a look through is as fast as hashing.
    private static let searched = 8

    public init() {}

    /// Later entries replace earlier ones of the same key.
    public init(_ entries: some Sequence<(Value, Value)>) {
        for (key, value) in entries { self[key] = value }
    }

    public var count: Int { entries.count }
    public var isEmpty: Bool { entries.isEmpty }

    public subscript(key: Value) -> Value? {
        get { place(of: key).map { entries[$0].value } }
        set {
            if let place = place(of: key) {
                if let newValue { entries[place].value = newValue } else { remove(at: place) }
            } else if let newValue {
                append(key, newValue)
            }
        }
    }

    public subscript(key: String) -> Value? {
        get {
            guard places.isEmpty else { return self[.string(key)] }
            for entry in entries {
                if case .string(let name) = entry.key, sameText(name, key) { return entry.value }
            }
            return nil
        }
        set { self[.string(key)] = newValue }
    }

    private func place(of key: Value) -> Int? {
        if !places.isEmpty { return places[key] }
        return entries.firstIndex { $0.key == key }
    }

    private mutating func append(_ key: Value, _ value: Value) {
        if !places.isEmpty { places[key] = entries.count }
        entries.append((key, value))
        if places.isEmpty, entries.count > Self.searched { index() }
    }

    private mutating func remove(at place: Int) {
        entries.remove(at: place)
        places = [:]
        if entries.count > Self.searched { index() }
    }

    private mutating func index() {
        // A NaN key equals nothing, not even itself: it stays in the entries and is never found.
        for (place, entry) in entries.enumerated() { places[entry.key] = place }
    }
}

extension ValueMap: ExpressibleByDictionaryLiteral {
    public init(dictionaryLiteral elements: (Value, Value)...) { self.init(elements) }
}

extension ValueMap: Hashable {
    public static func == (left: ValueMap, right: ValueMap) -> Bool {
        left.count == right.count && left.entries.allSatisfy { right[$0.key] == $0.value }
    }

    public func hash(into hasher: inout Hasher) {
        // Order does not count: add up the entries' own hashes.
        var sum = 0
        for entry in entries {
            var one = Hasher()
            one.combine(entry.key)
            one.combine(entry.value)
            sum &+= one.finalize()
        }
        hasher.combine(sum)
    }
}
