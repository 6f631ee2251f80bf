/// Finds all of many literals in one pass over a text: Aho and Corasick's automaton over code points.
///
///     var builder = LiteralAutomaton.Builder()
///     builder.add("电费"); builder.add("bill")
///     LiteralAutomaton(builder).find(in: utf8, into: &hits)   // (literal 0, 3..<9), (literal 1, ...)
///
/// A literal that begins or ends with a Latin letter or digit is found only where a word begins or ends.
package struct LiteralAutomaton: Sendable {
    package struct Hit: Sendable, Hashable {
        package let literal: Int
        /// UTF-8 offsets.
        package let range: Range<Int>
    }

    /// Literals to be found; the same literal twice is one.
    package struct Builder {
        fileprivate var literals: [[UInt8]] = []
        private var known: [[UInt8]: Int] = [:]

        package init() {}

        /// The literal's number; nil for an empty one. It must be canonical, as the text will be.
        package mutating func add(_ utf8: [UInt8]) -> Int? {
            if utf8.isEmpty { return nil }
            if let number = known[utf8] { return number }
            known[utf8] = literals.count
            literals.append(utf8)
            return literals.count - 1
        }
    }

    private struct Node {
        /// Where to go on when no literal continues here.
        var fallback: Int32 = 0
        /// The literal that ends here, or -1.
        var literal: Int32 = -1
        /// The next shorter literal that ends here too: its node, or 0.
        var shorter: Int32 = 0
    }

    private struct Edges {
        var lengths: UInt16
        var startsWord: Bool
        var endsWord: Bool
    }

    private var nodes: [Node] = [Node()]
    private var literals: [Edges] = []
    /// The class of a code point: 0 when it is in no literal. Pages of 256 code points, the first page all 0; as many as the literals need.
    private var pages: [UInt16] = []
    private var classes = [UInt16](repeating: 0, count: 256)
    private var classCount = 1
    /// The root's children by class, and all others' in a hash table: node and class to node.
    private var roots: [Int32] = []
    private var keys: [UInt64] = []
    private var values: [Int32] = []
    private var mask = 0

    package var isEmpty: Bool { literals.isEmpty }

    /// Literals that are all different, each with its place in the list as its number.
    package init(_ literals: [[UInt8]]) {
        var builder = Builder()
        for literal in literals { _ = builder.add(literal) }
        self.init(builder)
    }

    package init(_ builder: Builder) {
        literals.reserveCapacity(builder.literals.count)
        var children: [UInt64: Int32] = [:]
        for (number, literal) in builder.literals.enumerated() {
            literal.withUnsafeBufferPointer { utf8 in insert(utf8, number, &children) }
        }
        roots = [Int32](repeating: 0, count: classCount)
        hash(children)
        link(children)
    }

    /// All places of all literals, by where they end.
    package func find(in utf8: UnsafeBufferPointer<UInt8>, into hits: inout [Hit]) {
        guard !literals.isEmpty else { return }
        var state: Int32 = 0
        var index = 0
        while index < utf8.count {
            let (scalar, length) = utf8.scalar(at: index)
            index += length
            let kind = self.kind(of: scalar)
            if kind == 0 {
                state = 0
                continue
            }
            while true {
                if state == 0 {
                    state = roots[Int(kind)]
                    break
                }
                let next = child(of: state, kind)
                if next != 0 {
                    state = next
                    break
                }
                state = nodes[Int(state)].fallback
            }
            var ending = state
            while ending != 0 {
                let node = nodes[Int(ending)]
                if node.literal >= 0 {
                    let literal = literals[Int(node.literal)]
                    let range = index - Int(literal.lengths)..<index
                    if (!literal.startsWord || !utf8.isWord(before: range.lowerBound))
                        && (!literal.endsWord || !utf8.isWord(at: index))
                    {
                        hits.append(Hit(literal: Int(node.literal), range: range))
                    }
                }
                ending = node.shorter
            }
        }
    }

    // MARK: - Making it

    private mutating func insert(_ utf8: UnsafeBufferPointer<UInt8>, _ number: Int, _ children: inout [UInt64: Int32]) {
        var state: Int32 = 0
        var index = 0
        while index < utf8.count {
            let (scalar, length) = utf8.scalar(at: index)
            index += length
            let key = UInt64(UInt32(bitPattern: state)) << 32 | UInt64(addClass(scalar))
            if let next = children[key] {
                state = next
            } else {
                nodes.append(Node())
                state = Int32(truncatingIfNeeded: nodes.count - 1)
                children[key] = state
            }
        }
        nodes[Int(state)].literal = Int32(truncatingIfNeeded: number)
        literals.append(
            Edges(
                lengths: UInt16(clamping: utf8.count), startsWord: utf8.isWord(at: 0), endsWord: utf8.isWord(before: utf8.count)))
    }

    private mutating func addClass(_ scalar: UInt32) -> UInt16 {
        let page = Int(scalar >> 8)
        if page >= pages.count { pages.append(contentsOf: repeatElement(0, count: page + 1 - pages.count)) }
        if pages[page] == 0 {
            pages[page] = UInt16(classes.count / 256)
            classes.append(contentsOf: repeatElement(0, count: 256))
        }
        let slot = Int(pages[page]) * 256 + Int(scalar & 0xFF)
        if classes[slot] == 0 {
            classes[slot] = UInt16(clamping: classCount)
            classCount += 1
        }
        return classes[slot]
    }

    private mutating func hash(_ children: [UInt64: Int32]) {
        var size = 16
        while size < children.count * 2 { size *= 2 }
        mask = size - 1
        keys = [UInt64](repeating: .max, count: size)
        values = [Int32](repeating: 0, count: size)
        for (key, child) in children {
            if key >> 32 == 0 {
                roots[Int(key)] = child
                continue
            }
            var slot = Self.slot(key) & mask
            while keys[slot] != .max { slot = (slot + 1) & mask }
            keys[slot] = key
            values[slot] = child
        }
    }

    /// Fallbacks, nearest to the root first: parents are made before their children, and a fallback is always nearer.
    private mutating func link(_ children: [UInt64: Int32]) {
        var parents = [(parent: Int32, kind: UInt16)](repeating: (0, 0), count: nodes.count)
        for (key, child) in children {
            parents[Int(child)] = (Int32(truncatingIfNeeded: key >> 32), UInt16(truncatingIfNeeded: key))
        }
        var depths = [Int32](repeating: 0, count: nodes.count)
        for node in 1..<max(1, nodes.count) { depths[node] = depths[Int(parents[node].parent)] + 1 }
        for node in (0..<nodes.count).dropFirst().sorted(by: { depths[$0] < depths[$1] }) where depths[node] > 1 {
            let (parent, kind) = parents[node]
            var fallback = nodes[Int(parent)].fallback
            while fallback != 0, child(of: fallback, kind) == 0 { fallback = nodes[Int(fallback)].fallback }
            let target = fallback == 0 ? roots[Int(kind)] : child(of: fallback, kind)
            nodes[node].fallback = target
            nodes[node].shorter = nodes[Int(target)].literal >= 0 ? target : nodes[Int(target)].shorter
        }
    }

    // MARK: - Looking up

    @inline(__always)
    private func kind(of scalar: UInt32) -> UInt16 {
        let page = Int(scalar >> 8)
        return page < pages.count ? classes[Int(pages[page]) * 256 + Int(scalar & 0xFF)] : 0
    }

    @inline(__always)
    private func child(of state: Int32, _ kind: UInt16) -> Int32 {
        let key = UInt64(UInt32(bitPattern: state)) << 32 | UInt64(kind)
        var slot = Self.slot(key) & mask
        while true {
            if keys[slot] == key { return values[slot] }
            if keys[slot] == .max { return 0 }
            slot = (slot + 1) & mask
        }
    }

    @inline(__always)
    private static func slot(_ key: UInt64) -> Int {
        Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 40)
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// Whether a letter or digit of a script that puts spaces between words starts at a byte.
    package func isWord(at index: Int) -> Bool {
        guard index < count else { return false }
        let first = self[index]
        if first < 0x80 { return first.isASCIIWord }
        return first < 0xE0 && Self.isWord(scalar(at: index).scalar)
    }

    /// Whether such a letter or digit ends before a byte.
    package func isWord(before index: Int) -> Bool {
        guard index > 0, index <= count else { return false }
        let last = self[index - 1]
        if last < 0x80 { return last.isASCIIWord }
        guard index > 1, self[index - 2] & 0xE0 == 0xC0 else { return false }
        return Self.isWord(scalar(at: index - 2).scalar)
    }

    /// Latin, Greek and Cyrillic letters beyond ASCII.
    private static func isWord(_ scalar: UInt32) -> Bool {
        0xC0...0x52F ~= scalar && scalar != 0xD7 && scalar != 0xF7
    }
}

extension UInt8 {
    fileprivate var isASCIIWord: Bool {
        UInt8(ascii: "a")...UInt8(ascii: "z") ~= self || UInt8(ascii: "0")...UInt8(ascii: "9") ~= self
            || UInt8(ascii: "A")...UInt8(ascii: "Z") ~= self
    }
}
