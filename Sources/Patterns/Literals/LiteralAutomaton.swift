/// Finds all of many literals in one pass over a text: Aho and Corasick's automaton over code points, kept in a double array
/// (Aoe 1989) so that a step is one look at one slot, however many literals there are.
///
///     var builder = LiteralAutomaton.Builder()
///     builder.add(Array("电费".utf8)); builder.add(Array("bill".utf8))
///     LiteralAutomaton(builder).find(in: utf8, into: &hits)   // (literal 0, 3..<9), (literal 1, ...)
package struct LiteralAutomaton: Sendable {
    package struct Hit: Sendable, Hashable {
        fileprivate let number: UInt32
        fileprivate let lower: UInt32
        fileprivate let upper: UInt32

        package var literal: Int { Int(number) }
        /// UTF-8 offsets.
        package var range: Range<Int> { Int(lower)..<Int(upper) }
    }

    /// Where a text has come to: how to go on, and what ends here.
    struct Slot {
        /// A child by class `c` is the slot `base + c` if its `parent` is this one.
        var base: Int32 = 0
        var parent: Int32 = -1
        /// Where to go on when no literal continues here.
        var fallback: Int32 = 0
        /// The longest literal that ends here: its place in `ends`; or -1.
        var end: Int32 = -1
    }

    /// A literal that ends somewhere, and the next one that ends there too.
    struct End {
        let literal: Int32
        let length: UInt16
        let edges: LiteralEdges
        var next: Int32
    }

    private let slots: [Slot]
    private let ends: [End]
    private let classes: ScalarClasses

    package var isEmpty: Bool { ends.isEmpty }

    /// Literals that are all different, found as words, each with its place in the list as its number.
    package init(_ literals: [[UInt8]]) {
        var builder = Builder()
        for literal in literals { _ = builder.add(literal) }
        self.init(builder)
    }

    package init(_ builder: Builder) {
        classes = builder.classes
        (slots, ends) = LiteralTrie(builder).packed()
    }

    /// All places of all literals, by where they end; the longer first.
    package func find(in utf8: UnsafeBufferPointer<UInt8>, into hits: inout [Hit]) {
        guard !ends.isEmpty else { return }
        slots.withUnsafeBufferPointer { slots in
            ends.withUnsafeBufferPointer { ends in
                classes.withUnsafe { classes in
                    Self.find(in: utf8, slots, ends, classes, into: &hits)
                }
            }
        }
    }

    private static func find(
        in utf8: UnsafeBufferPointer<UInt8>, _ slots: UnsafeBufferPointer<Slot>, _ ends: UnsafeBufferPointer<End>,
        _ classes: ScalarClasses.Lookup, into hits: inout [Hit]
    ) {
        // Slots stay inside the array: `packed` leaves room for every class behind the last base.
        guard let slots = slots.baseAddress else { return }
        var state: Int32 = 0
        var index = 0
        while index < utf8.count {
            let (scalar, length) = utf8.scalar(at: index)
            index += length
            let kind = classes[scalar]
            if kind == 0 {
                state = 0
                continue
            }
            var next = slots[Int(state)].base &+ kind
            while slots[Int(next)].parent != state {
                if state == 0 {
                    next = 0
                    break
                }
                state = slots[Int(state)].fallback
                next = slots[Int(state)].base &+ kind
            }
            state = next
            var ending = slots[Int(state)].end
            while ending >= 0 {
                let end = ends[Int(ending)]
                let lower = index &- Int(end.length)
                if end.edges.isEmpty || end.edges.hold(at: lower, index, in: utf8) {
                    hits.append(
                        Hit(
                            number: UInt32(bitPattern: end.literal), lower: UInt32(truncatingIfNeeded: lower),
                            upper: UInt32(truncatingIfNeeded: index)))
                }
                ending = end.next
            }
        }
    }
}
