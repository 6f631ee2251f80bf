/// A queue, by its place in the list that the dispatcher was made with.
public struct QueueID: Sendable, Hashable {
    public let index: Int

    public init(_ index: Int) { self.index = index }
}
