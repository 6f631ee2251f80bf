public import Expressions

/// A flow being run: where it stands and its slots. A called flow has a frame of its own above its caller's.
public struct Frame: Sendable, Equatable {
    /// What happens when the flow comes to its end.
    public enum Return: Sendable, Equatable {
        /// The call ends.
        case end
        /// The caller's step goes on; its results are taken.
        case step
        /// A digression is over: the question beneath is put again.
        case question
    }

    public var flow: String
    public var node: String
    public var step: Int
    public var slots: [String: Value]
    public var ending: Return

    init(flow: String, node: String, slots: [String: Value] = [:], ending: Return) {
        self.flow = flow
        self.node = node
        step = 0
        self.slots = slots
        self.ending = ending
    }
}
