/// A step that spoke: what `repeat` renders again, in whatever language the caller now speaks.
public struct Echo: Sendable, Equatable {
    public let flow: String
    public let node: String
    public let step: Int
}

extension Echo: CustomStringConvertible {
    public var description: String { "\(flow).\(node)[\(step)]" }
}
