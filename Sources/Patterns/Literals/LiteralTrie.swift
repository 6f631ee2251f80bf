/// The literals as a tree, while the automaton is made: fallbacks are found breadth first, then the tree is packed.
struct LiteralTrie {
    private struct Node {
        var kind: Int32
        var parent: Int32
        var firstChild: Int32 = 0
        var nextSibling: Int32 = 0
        var fallback: Int32 = 0
        var end: Int32 = -1
    }

    private var nodes = [Node(kind: 0, parent: 0)]
    private var ends: [LiteralAutomaton.End] = []
    private var children: [UInt64: Int32] = [:]
    private let last: Int32

    /// - Parameter meanings: what each literal stands for.
    init(_ builder: LiteralAutomaton.Builder, _ classes: ScalarClasses, _ meanings: [[Int32]]) {
        last = classes.last
        children.reserveCapacity(builder.literals.count * 3)
        for (number, literal) in builder.literals.enumerated() {
            literal.utf8.withUnsafeBufferPointer { insert($0, meanings[number], literal.edges, classes) }
        }
    }

    private mutating func insert(_ utf8: UnsafeBufferPointer<UInt8>, _ meanings: [Int32], _ edges: LiteralEdges, _ classes: ScalarClasses) {
        var node: Int32 = 0
        var index = 0
        while index < utf8.count {
            let (scalar, length) = utf8.scalar(at: index)
            index += length
            let kind = classes[scalar]
            if let next = child(of: node, kind) {
                node = next
                continue
            }
            let made = Int32(nodes.count)
            nodes.append(Node(kind: kind, parent: node, nextSibling: nodes[Int(node)].firstChild))
            nodes[Int(node)].firstChild = made
            children[Self.key(node, kind)] = made
            node = made
        }
        for meaning in meanings {
            let end = LiteralAutomaton.End(
                meaning: meaning, length: UInt16(truncatingIfNeeded: utf8.count), edges: edges, next: nodes[Int(node)].end)
            nodes[Int(node)].end = Int32(ends.count)
            ends.append(end)
        }
    }

    private func child(of node: Int32, _ kind: Int32) -> Int32? { children[Self.key(node, kind)] }

    private static func key(_ node: Int32, _ kind: Int32) -> UInt64 {
        UInt64(UInt32(bitPattern: node)) << 32 | UInt64(UInt32(bitPattern: kind))
    }

    // MARK: - Packing

    /// The nodes as steps, breadth first: those near the root lie together. The root's own base is 0, so that its children are the steps
    /// with the numbers of their classes.
    consuming func packed() -> (steps: [LiteralAutomaton.Step], fallbacks: [Int32], endings: [LiteralAutomaton.End]) {
        let order = breadthFirst()
        link(order)
        var free = FreeSlots(width: Int(last) + 1)
        var places = [Int32](repeating: 0, count: nodes.count)
        var bases = [Int32](repeating: 0, count: nodes.count)
        var children = [UInt32](repeating: 0, count: nodes.count)
        var kinds: [Int32] = []
        for node in order where nodes[Int(node)].firstChild != 0 {
            kinds.removeAll(keepingCapacity: true)
            var child = nodes[Int(node)].firstChild
            while child != 0 {
                kinds.append(nodes[Int(child)].kind)
                child = nodes[Int(child)].nextSibling
            }
            let base = free.take(kinds, anywhere: node != 0)
            bases[Int(node)] = base
            for kind in kinds { children[Int(node)] |= LiteralAutomaton.Step.bit(kind) }
            child = nodes[Int(node)].firstChild
            while child != 0 {
                places[Int(child)] = base + nodes[Int(child)].kind
                child = nodes[Int(child)].nextSibling
            }
        }
        // With room for every class behind every base.
        let count = Int(bases.max() ?? 0) + Int(last) + 2
        var steps = [LiteralAutomaton.Step](repeating: LiteralAutomaton.Step(), count: count)
        var fallbacks = [Int32](repeating: 0, count: count)
        for node in order {
            let (place, fallback) = (Int(places[Int(node)]), places[Int(nodes[Int(node)].fallback)])
            steps[place] = LiteralAutomaton.Step(
                base: bases[Int(node)], isDeep: fallback != 0, parent: node == 0 ? -1 : places[Int(nodes[Int(node)].parent)],
                children: children[Int(node)], end: nodes[Int(node)].end)
            fallbacks[place] = fallback
        }
        return (steps, fallbacks, ends)
    }

    private func breadthFirst() -> [Int32] {
        var order: [Int32] = [0]
        order.reserveCapacity(nodes.count)
        var next = 0
        while next < order.count {
            var child = nodes[Int(order[next])].firstChild
            while child != 0 {
                order.append(child)
                child = nodes[Int(child)].nextSibling
            }
            next += 1
        }
        return order
    }

    /// The fallback of a node is nearer to the root, so it is known already; what ends there ends here too.
    private mutating func link(_ order: [Int32]) {
        for number in order.dropFirst() {
            let node = nodes[Int(number)]
            var fallback: Int32 = 0
            if node.parent != 0 {
                var at = nodes[Int(node.parent)].fallback
                while true {
                    if let next = child(of: at, node.kind) {
                        fallback = next
                        break
                    }
                    if at == 0 { break }
                    at = nodes[Int(at)].fallback
                }
            }
            nodes[Int(number)].fallback = fallback
            append(nodes[Int(fallback)].end, to: number)
        }
    }

    /// Hangs the shorter literals behind those that end at the node itself.
    private mutating func append(_ shorter: Int32, to node: Int32) {
        guard shorter >= 0 else { return }
        var end = nodes[Int(node)].end
        guard end >= 0 else {
            nodes[Int(node)].end = shorter
            return
        }
        while ends[Int(end)].next >= 0 { end = ends[Int(end)].next }
        ends[Int(end)].next = shorter
    }
}

/// Gives out slots of the double array.
private struct FreeSlots {
    private var isTaken: [Bool]
    private var firstFree = 1

    init(width: Int) {
        isTaken = [Bool](repeating: false, count: width + 1)
        isTaken[0] = true
    }

    /// A base with room for children of these classes, which are then taken.
    /// - Parameter anywhere: false: the base is 0.
    mutating func take(_ kinds: [Int32], anywhere: Bool) -> Int32 {
        let base = anywhere ? base(for: kinds) : 0
        let needed = base + Int(kinds.max() ?? 1) + 1
        if needed > isTaken.count { isTaken.append(contentsOf: repeatElement(false, count: needed - isTaken.count)) }
        for kind in kinds { isTaken[base + Int(kind)] = true }
        return Int32(base)
    }

    private mutating func base(for kinds: [Int32]) -> Int {
        let lowest = Int(kinds.min() ?? 1)
        while firstFree < isTaken.count, isTaken[firstFree] { firstFree += 1 }
        // The search is bounded: after so many places the end of the array, which is always free, is cheaper.
        var at = max(firstFree, lowest)
        for _ in 0..<Self.tries {
            if at >= isTaken.count || !isTaken[at] && kinds.allSatisfy({ isFree(at - lowest + Int($0)) }) { return at - lowest }
            at += 1
        }
        return max(isTaken.count, lowest) - lowest
    }

    private func isFree(_ at: Int) -> Bool { at >= isTaken.count || !isTaken[at] }

    private static let tries = 512
}
