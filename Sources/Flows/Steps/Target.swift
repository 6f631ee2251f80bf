/// Where a `go` leads, resolved when the hotline is loaded: a node of a flow.
public struct Target: Sendable, Hashable {
    public let flow: String
    public let node: String

    public init(flow: String, node: String) {
        self.flow = flow
        self.node = node
    }
}
