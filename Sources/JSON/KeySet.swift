/// Notices a key that stands twice. Small objects are searched; large ones get a set, so that no object makes reading quadratic.
struct KeySet {
    private var set: Set<String>?

    /// Whether the key is new.
    mutating func insert(_ key: String, _ members: [JSONMember]) -> Bool {
        if set != nil { return set?.insert(key).inserted ?? false }
        if members.count < 16 { return !members.contains { $0.key == key } }
        set = Set(members.map(\.key))
        return set?.insert(key).inserted ?? false
    }
}
