/// A flow: named nodes, the one it starts at, and what it takes and gives when another flow calls it.
public struct Flow: Sendable {
    public let name: String
    public let start: String
    /// Slots that the caller of this flow gives.
    public let inputs: [String]
    /// Slots that the caller of this flow may take.
    public let results: [String]
    public let globals: Globals
    public let nodes: [String: Node]
    /// The nodes' names in the order of the file.
    public let order: [String]
}
