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

    /// Where a text has come to. All that the usual character needs stands in one place, for it is memory that costs the time here.
    struct Step: BitwiseCopyable {
        /// The base, above a bit that says whether there is more to fall back on than the start.
        private var packed: Int32 = 0
        /// -1 for the start.
        private(set) var parent: Int32 = -1
        /// A bit for each class that children have, modulo 32: mostly there is no such child, and no need to look.
        private(set) var children: UInt32 = 0
        /// The longest literal that ends here, by its place in `endings`; or -1.
        private(set) var end: Int32 = -1

        init() {}

        /// - Parameter base: a child by class `c` is the step `base + c` if its `parent` is this one.
        init(base: Int32, isDeep: Bool, parent: Int32, children: UInt32, end: Int32) {
            packed = base << 1 | (isDeep ? 1 : 0)
            self.parent = parent
            self.children = children
            self.end = end
        }

        @inline(__always) var base: Int32 { packed >> 1 }
        @inline(__always) var isDeep: Bool { packed & 1 != 0 }
        @inline(__always) func mayHaveChild(_ kind: Int32) -> Bool { children & Self.bit(kind) != 0 }
        @inline(__always) static func bit(_ kind: Int32) -> UInt32 { 1 << (UInt32(truncatingIfNeeded: kind) & 31) }
    }

    /// A literal that ends somewhere, and the next one that ends there too; -1 for none.
    struct End: BitwiseCopyable {
        /// What it stands for.
        let meaning: Int32
        let length: UInt16
        let edges: LiteralEdges
        var next: Int32
    }

    private let steps: FrozenTable<Step>
    /// By step: where to go on when no literal continues there.
    private let fallbacks: FrozenTable<Int32>
    private let endings: FrozenTable<End>
    private let classes: ScalarClasses

    package var isEmpty: Bool { endings.count == 0 }

    /// Literals that are all different, found as words, each with its place in the list as its number.
    package init(_ literals: [[UInt8]]) {
        var builder = Builder()
        for literal in literals { _ = builder.add(literal) }
        self.init(builder)
    }

    package init(_ builder: Builder) { self.init(builder, meaning: (0..<builder.count).map { [Int32(truncatingIfNeeded: $0)] }) }

    /// - Parameter meanings: for every literal, what is told instead of its number, each by itself.
    init(_ builder: Builder, meaning meanings: [[Int32]]) {
        classes = builder.classes
        let packed = LiteralTrie(builder, classes, meanings).packed()
        steps = FrozenTable(packed.steps)
        fallbacks = FrozenTable(packed.fallbacks)
        endings = FrozenTable(packed.endings)
    }

    /// All places of all literals, by where they end; the longer first.
    package func find(in utf8: UnsafeBufferPointer<UInt8>, into hits: inout [Hit]) {
        find(in: utf8) { hits.append(contentsOf: $0) }
    }

    /// - Parameter body: is given the same, for as long as it runs; it may look for nothing else by this function.
    package func find(in utf8: UnsafeBufferPointer<UInt8>, _ body: (UnsafeBufferPointer<Hit>) -> Void) {
        guard let scratch = MatchScratch.ofThisThread else { return body(UnsafeBufferPointer(start: nil, count: 0)) }
        scratch.pointee.hits.removeAll()
        scan(utf8) { literal, lower, upper in scratch.pointee.hits.append(Hit(literal, lower, upper)) }
        body(scratch.pointee.hits.elements)
    }

    /// Tells of each literal where it stands.
    @inline(__always)
    func scan(_ utf8: UnsafeBufferPointer<UInt8>, _ found: (_ meaning: Int32, _ lower: Int, _ upper: Int) -> Void) {
        guard endings.count > 0, let text = utf8.baseAddress else { return }
        // Steps stay inside the table: `packed` leaves room for every class behind the last base.
        let (steps, starters) = (steps.start, classes.starters)
        var state: Int32 = 0
        var step = steps[0]
        var index = 0
        let bytes = UnsafeRawPointer(text)
        while index < utf8.count {
            let kind: Int32
            if text[index] < 0x80 {
                kind = classes.ofASCII(text[index])
                index &+= 1
            } else if index &+ 4 <= utf8.count, text[index] & 0xF0 == 0xE0 {
                let four = UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: index, as: UInt32.self))
                kind = classes[(four & 0x0F) << 12 | four >> 2 & 0xFC0 | four >> 16 & 0x3F]
                index &+= 3
            } else {
                let (scalar, length) = utf8.scalar(at: index)
                kind = classes[scalar]
                index &+= length
            }
            let child = step.base &+ kind
            if step.mayHaveChild(kind), steps[Int(child)].parent == state {
                state = child
            } else if step.isDeep {
                state = fall(from: state, kind)
            } else {
                state = kind <= starters ? kind : 0
            }
            step = steps[Int(state)]
            var ending = step.end
            while ending >= 0 {
                let end = endings.start[Int(ending)]
                let lower = index &- Int(end.length)
                if end.edges.isEmpty || end.edges.hold(at: lower, index, in: utf8) { found(end.meaning, lower, index) }
                ending = end.next
            }
        }
    }

    /// Where a character leads when no literal continues with it, but the end of one so far may begin another.
    private func fall(from state: Int32, _ kind: Int32) -> Int32 {
        var at = fallbacks.start[Int(state)]
        while true {
            let step = steps.start[Int(at)]
            if step.mayHaveChild(kind), steps.start[Int(step.base &+ kind)].parent == at { return step.base &+ kind }
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
