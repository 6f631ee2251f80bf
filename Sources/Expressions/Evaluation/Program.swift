/// A compiled expression as the evaluator runs it: nodes in one flat list, operands before those who use them.
struct Program: Sendable {
    var nodes: [Node] = []
    /// UTF-8 offset in the source for each node.
    var offsets: [Int] = []
    var root: Node.Place = 0
    /// How many variables are kept after the first look-up.
    var slotCount = 0
    /// How many comprehensions are within one another at most.
    var localCount = 0

    mutating func add(_ node: Node, at offset: Int) -> Node.Place {
        nodes.append(node)
        offsets.append(offset)
        return nodes.count - 1
    }
}
