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

        @inlinable @inline(__always) package var literal: Int { Int(number) }
        @inlinable @inline(__always) package var range: Range<Int> { Int(lower)..<Int(upper) }
    }

    /// Where a text has come to, as far as it is looked at for every character.
    struct Step: BitwiseCopyable {
        /// The base, above two bits: whether a literal ends here, and whether there is more to fall back on than the start.
        private let packed: Int32
        let parent: Int32

        /// - Parameters:
        ///   - base: a child by class `c` is the slot `base + c` if its `parent` is this one.
        ///   - parent: -1 for the start.
        init(base: Int32, hasEnd: Bool, isDeep: Bool, parent: Int32) {
            packed = base << 2 | (hasEnd ? 1 : 0) | (isDeep ? 2 : 0)
            self.parent = parent
        }

        @inline(__always) var base: Int32 { packed >> 2 }
        @inline(__always) var hasEnd: Bool { packed & 1 != 0 }
        @inline(__always) var isDeep: Bool { packed & 2 != 0 }
    }

    /// A literal that ends somewhere, and the next one that ends there too; -1 for none.
    struct End: BitwiseCopyable {
        let literal: Int32
        let length: UInt16
        let edges: LiteralEdges
        var next: Int32
    }

    /// The double array while it is made.
    struct Slots {
        var steps: [Step]
        var fallbacks: [Int32]
        var ends: [Int32]
        var endings: [End] = []

        init(count: Int) {
            steps = [Step](repeating: Step(base: 0, hasEnd: false, isDeep: false, parent: -1), count: count)
            fallbacks = [Int32](repeating: 0, count: count)
            ends = [Int32](repeating: -1, count: count)
        }
    }

    private let steps: FrozenTable<Step>
    /// By slot: where to go on when no literal continues there, and the longest literal that ends there, by its place in `endings`.
    private let fallbacks: FrozenTable<Int32>
    private let ends: FrozenTable<Int32>
    let endings: FrozenTable<End>
    private let classes: ScalarClasses

    package var isEmpty: Bool { endings.count == 0 }

    /// Literals that are all different, found as words, each with its place in the list as its number.
    package init(_ literals: [[UInt8]]) {
        var builder = Builder()
        for literal in literals { _ = builder.add(literal) }
        self.init(builder)
    }

    package init(_ builder: Builder) {
        classes = builder.classes
        let slots = LiteralTrie(builder, classes).packed()
        steps = FrozenTable(slots.steps)
        fallbacks = FrozenTable(slots.fallbacks)
        ends = FrozenTable(slots.ends)
        endings = FrozenTable(slots.endings)
    }

    /// All places of all literals, by where they end; the longer first.
    package func find(in utf8: UnsafeBufferPointer<UInt8>, into hits: inout [Hit]) {
        find(in: utf8) { hits.append(contentsOf: $0) }
    }

    /// - Parameter body: is given the same, for as long as it runs; it may look for nothing else by this function.
    package func find<Result>(in utf8: UnsafeBufferPointer<UInt8>, _ body: (UnsafeBufferPointer<Hit>) -> Result) -> Result {
        guard let scratch = MatchScratch.ofThisThread else { return body(UnsafeBufferPointer(start: nil, count: 0)) }
        let hits = scratch.hits
        hits.pointee.removeAll()
        scan(utf8) { literal, lower, upper in hits.pointee.append(Hit(literal, lower, upper)) }
        defer { withExtendedLifetime(scratch) {} }
        return body(hits.pointee.elements)
    }

    /// Tells of each literal where it stands.
    @inline(__always)
    func scan(_ utf8: UnsafeBufferPointer<UInt8>, _ found: (_ literal: Int32, _ lower: Int, _ upper: Int) -> Void) {
        guard endings.count > 0, let text = utf8.baseAddress else { return }
        // Slots stay inside the table: `packed` leaves room for every class behind the last base.
        let (steps, starters) = (steps.start, classes.starters)
        var state: Int32 = 0
        var step = steps[0]
        var index = 0
        while index < utf8.count {
            let kind: Int32
            if text[index] < 0x80 {
                kind = classes.ofASCII(text[index])
                index &+= 1
            } else {
                let (scalar, length) = utf8.scalar(at: index)
                kind = classes[scalar]
                index &+= length
            }
            // Of the two places that it may lead to one is taken without a jump: which one is what no processor can foresee.
            let child = step.base &+ kind
            let isChild = steps[Int(child)].parent == state
            if step.isDeep, !isChild {
                state = fall(from: state, kind)
            } else {
                let start = kind <= starters ? kind : 0
                state = isChild ? child : start
            }
            step = steps[Int(state)]
            if step.hasEnd {
                var ending = ends.start[Int(state)]
                while ending >= 0 {
                    let end = endings.start[Int(ending)]
                    let lower = index &- Int(end.length)
                    if end.edges.isEmpty || end.edges.hold(at: lower, index, in: utf8) { found(end.literal, lower, index) }
                    ending = end.next
                }
            }
        }
    }

    /// Where a character leads when no literal continues with it, but the end of one so far may begin another.
    private func fall(from state: Int32, _ kind: Int32) -> Int32 {
        var at = fallbacks.start[Int(state)]
        while true {
            let child = steps.start[Int(at)].base &+ kind
            if steps.start[Int(child)].parent == at { return child }
            if at == 0 { return 0 }
            at = fallbacks.start[Int(at)]
        }
    }
}

extension LiteralAutomaton.Hit {
    @inline(__always)
    init(_ literal: Int32, _ lower: Int, _ upper: Int) {
        self.init(number: UInt32(bitPattern: literal), lower: UInt32(truncatingIfNeeded: lower), upper: UInt32(truncatingIfNeeded: upper))
    }
}
