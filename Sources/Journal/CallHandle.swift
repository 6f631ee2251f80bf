/// A call that a journal knows, or is about to: shared by whoever carries it on.
public final class CallHandle {
    public let name: String
    /// The version of the hotline it is pinned to.
    public let version: String
    /// The caller's number, for as long as this program has it.
    let number: String?
    /// nil until its first turn is stored.
    public internal(set) var id: Int64?

    public init(name: String, version: String, number: String?) {
        self.name = name
        self.version = version
        self.number = number
    }

    init(_ record: CallRecord) {
        name = record.name
        version = record.version
        number = nil
        id = record.id
    }
}
