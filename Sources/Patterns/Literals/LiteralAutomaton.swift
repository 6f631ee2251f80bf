/// Finds all of many literals in one pass over a text: Aho and Corasick's automaton over code points, kept in a double array
/// (Aoe 1989) so that a step is one look at one slot, however many literals there are.
///
///     var builder = LiteralAutomaton.Builder()
///     builder.add(Array("电费".utf8)); builder.add(Array("bill".utf8))
///     LiteralAutomaton(builder).find(in: utf8, into: &hits)   // (literal 0, 3..<9), (literal 1, ...)
package struct LiteralAutomaton: Sendable {
    package struct Hit: BitwiseCopyable, Sendable, Hashable {
        @usableFromInline package let number: UInt32
        /// UTF-8 offsets.
        @usableFromInline package let lower: UInt32
        @usableFromInline package let upper: UInt32

        package init(number: UInt32, lower: UInt32, upper: UInt32) {
            self.number = number
            self.lower = lower
            self.upper = upper
        }

        @inlinable package var literal: Int { Int(number) }
        @inlinable package var range: Range<Int> { Int(lower)..<Int(upper) }
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

    private let slots: FrozenTable<Slot>
    private let ends: FrozenTable<End>
    private let classes: ScalarClasses

    package var isEmpty: Bool { ends.count == 0 }

    /// Literals that are all different, found as words, each with its place in the list as its number.
    package init(_ literals: [[UInt8]]) {
        var builder = Builder()
        for literal in literals { _ = builder.add(literal) }
        self.init(builder)
    }

    package init(_ builder: Builder) {
        let (slots, ends, root) = LiteralTrie(builder).packed()
        classes = builder.classes(root: root)
        self.slots = FrozenTable(slots)
        self.ends = FrozenTable(ends)
    }

    /// All places of all literals, by where they end; the longer first.
    package func find(in utf8: UnsafeBufferPointer<UInt8>, into hits: inout [Hit]) {
        guard ends.count > 0, let scratch = MatchScratch.ofThisThread else { return }
        scratch.hits.pointee.removeAll()
        find(in: utf8, into: &scratch.hits.pointee)
        if !scratch.hits.pointee.isEmpty { hits.append(contentsOf: scratch.hits.pointee.elements) }
    }

    func find(in utf8: UnsafeBufferPointer<UInt8>, into hits: inout ScratchList<Hit>) {
        guard ends.count > 0, let text = utf8.baseAddress else { return }
        // Slots stay inside the table: `packed` leaves room for every class behind the last base.
        let slots = slots.start
        var state: Int32 = 0
        var index = 0
        while index < utf8.count {
            let first = text[index]
            let entry: ScalarClasses.Entry
            if first < 0x80 {
                entry = classes.ofASCII(first)
                index &+= 1
            } else {
                let (scalar, length) = utf8.scalar(at: index)
                entry = classes[scalar]
                index &+= length
            }
            // At the start, and from what is in no literal, one look tells.
            if state == 0 || entry.kind == 0 {
                state = entry.root
            } else {
                var next = slots[Int(state)].base &+ entry.kind
                while slots[Int(next)].parent != state {
                    state = slots[Int(state)].fallback
                    if state == 0 {
                        next = entry.root
                        break
                    }
                    next = slots[Int(state)].base &+ entry.kind
                }
                state = next
            }
            if slots[Int(state)].end >= 0 { note(slots[Int(state)].end, at: index, in: utf8, &hits) }
        }
    }

    /// The literals that end at a byte, if what stands beside them allows.
    @inline(never)
    private func note(_ first: Int32, at upper: Int, in utf8: UnsafeBufferPointer<UInt8>, _ hits: inout ScratchList<Hit>) {
        var ending = first
        while ending >= 0 {
            let end = ends.start[Int(ending)]
            let lower = upper &- Int(end.length)
            if end.edges.isEmpty || end.edges.hold(at: lower, upper, in: utf8) {
                hits.append(
                    Hit(
                        number: UInt32(bitPattern: end.literal), lower: UInt32(truncatingIfNeeded: lower),
                        upper: UInt32(truncatingIfNeeded: upper)))
            }
            ending = end.next
        }
    }
}
