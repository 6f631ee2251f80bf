/// A step that spoke: what `repeat` renders again, in whatever language the caller now speaks.
public struct Echo: Sendable, Hashable {
    public let flow: String
    public let node: String
    public let step: Int

    public init(flow: String, node: String, step: Int) {
        self.flow = flow
        self.node = node
        self.step = step
    }
}

extension Echo: CustomStringConvertible {
    public var description: String { "\(flow).\(node)[\(step)]" }
}
