/// A JSON value and where it began, as a byte offset.
public struct JSONNode: Sendable {
    public let value: JSONValue
    private let start: Int32

    public var offset: Int { Int(start) }

    public init(_ value: JSONValue, offset: Int) {
        self.value = value
        start = Int32(clamping: offset)
    }

    /// The member of an object; nil when it is absent or this is no object.
    public subscript(key: String) -> JSONNode? {
        guard case .object(let members) = value else { return nil }
        return members.first { $0.key == key }?.value
    }
}
