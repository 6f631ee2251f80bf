/// Notices a key that stands twice, for all objects that are open: digests of their keys, the innermost object's last.
///
/// Small objects are searched by digest; large ones get a set, so that no object makes reading quadratic.
struct KeyStack {
    private var digests: [UInt64] = []
    /// Members up to which searching is cheaper than a set.
    private static let few = 16

    var count: Int { digests.count }

    mutating func pop(to mark: Int) { digests.removeLast(digests.count - mark) }

    /// Whether the key is new in the object whose digests begin at `mark`.
    mutating func insert(_ key: String, _ digest: UInt64, since mark: Int, _ members: [JSONMember], _ many: inout Set<ExactKey>?) -> Bool {
        if members.count < Self.few {
            var index = mark
            while index < digests.count {
                if digests[index] == digest, ExactKey(members[index - mark].key) == ExactKey(key) { return false }
                index += 1
            }
            digests.append(digest)
            return true
        }
        if many == nil { many = Set(members.map { ExactKey($0.key) }) }
        return many?.insert(ExactKey(key)).inserted ?? false
    }

    /// Length, beginning and end of a key, mixed: equal keys have equal digests.
    static func digest(_ key: UnsafeBufferPointer<UInt8>) -> UInt64 {
        let raw = UnsafeRawBufferPointer(key)
        var first: UInt64 = 0
        var last: UInt64 = 0
        if key.count >= 8 {
            first = raw.loadUnaligned(fromByteOffset: 0, as: UInt64.self)
            last = raw.loadUnaligned(fromByteOffset: key.count - 8, as: UInt64.self)
        } else {
            for byte in key { first = first << 8 | UInt64(byte) }
        }
        return (first ^ UInt64(key.count)) &* 0x9E37_79B9_7F4A_7C15 ^ last &* 0xC2B2_AE3D_27D4_EB4F
    }
}
