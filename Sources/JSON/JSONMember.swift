/// A key of an object with its value.
public struct JSONMember: Sendable {
    public let key: String
    public let value: JSONNode
    private let start: Int32

    /// Where the key began.
    public var keyOffset: Int { Int(start) }

    public init(key: String, keyOffset: Int, value: JSONNode) {
        self.key = key
        self.value = value
        start = Int32(clamping: keyOffset)
    }
}
