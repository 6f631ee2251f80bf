/// A work order: what a call leaves for others to do. Its fields are kept as they are, since whoever does the work must find the place
/// and reach the person; slots that are sensitive never come here.
public struct WorkOrderRecord: Sendable, Equatable {
    public var call: Int64
    public var id: String
    public var kind: String
    public var number: String
    public var priority: String
    public var at: Int64
    /// JSON.
    public var fields: String

    public init(call: Int64, id: String, kind: String, number: String, priority: String, at: Int64, fields: String) {
        self.call = call
        self.id = id
        self.kind = kind
        self.number = number
        self.priority = priority
        self.at = at
        self.fields = fields
    }
}
