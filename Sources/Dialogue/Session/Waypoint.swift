public import Expressions

/// A question that `back` can return to, and what to undo on the way.
public struct Waypoint: Sendable, Equatable {
    public struct Change: Sendable, Equatable {
        public let slot: String
        /// The value before; nil when the slot was empty.
        public let before: Value?
    }

    /// Frames there were.
    public let depth: Int
    public let flow: String
    public let node: String
    public let step: Int
    /// The slot asked for, in a form.
    public let slot: Int?
    /// Slots of the frame that changed since, oldest first.
    public var changes: [Change] = []

    /// The same, where its step stands elsewhere in its node.
    func at(_ step: Int) -> Waypoint {
        Waypoint(depth: depth, flow: flow, node: node, step: step, slot: slot, changes: changes)
    }
}
