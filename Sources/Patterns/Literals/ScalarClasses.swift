/// Numbers the code points that occur in some literals: those that begin one first, and the frequent ones before the rare; all others are
/// class 0.
struct ScalarClasses: Sendable {
    /// Where the 256 code points of a page begin in `kinds`; as many pages as the literals need, then one for what is beyond.
    private let pages: FrozenTable<Int32>
    /// The first 256 are the page of what is in no literal.
    private let kinds: FrozenTable<Int32>
    /// Where the page of ASCII begins.
    private let ascii: Int
    /// The highest class of those that begin a literal, and of all.
    let starters: Int32
    let last: Int32

    /// - Parameter spellings: code points that are read as others.
    init(of literals: some Sequence<[UInt8]>, spellings: [LiteralAutomaton.Spelling] = []) {
        let (counts, starting) = Self.counts(literals)
        let spellings = spellings.filter { counts[$0.readAs] != nil }
        let highest = max(counts.keys.max() ?? 0, spellings.lazy.map(\.scalar).max() ?? 0)
        var pages = [Int32](repeating: 0, count: Int(highest >> 8) + 2)
        var kinds = [Int32](repeating: 0, count: 256)
        var last: Int32 = 0
        func place(of scalar: UInt32) -> Int {
            let page = Int(scalar >> 8)
            if pages[page] == 0 {
                pages[page] = Int32(kinds.count)
                kinds.append(contentsOf: repeatElement(0, count: 256))
            }
            return Int(pages[page]) + Int(scalar & 0xFF)
        }
        let frequent = counts.sorted { ($0.value, $1.key) > ($1.value, $0.key) }.map(\.key)
        for scalar in frequent.filter(starting.contains) + frequent.filter({ !starting.contains($0) }) {
            last += 1
            kinds[place(of: scalar)] = last
        }
        for spelling in spellings { kinds[place(of: spelling.scalar)] = kinds[place(of: spelling.readAs)] }
        ascii = Int(pages[0])
        self.pages = FrozenTable(pages)
        self.kinds = FrozenTable(kinds)
        self.last = last
        starters = Int32(starting.count)
    }

    private static func counts(_ literals: some Sequence<[UInt8]>) -> (all: [UInt32: Int], starting: Set<UInt32>) {
        var counts: [UInt32: Int] = [:]
        var starting: Set<UInt32> = []
        for literal in literals {
            literal.withUnsafeBufferPointer { utf8 in
                var index = 0
                while index < utf8.count {
                    let (scalar, length) = utf8.scalar(at: index)
                    if index == 0 { starting.insert(scalar) }
                    counts[scalar, default: 0] += 1
                    index += length
                }
            }
        }
        return (counts, starting)
    }

    @inline(__always)
    subscript(_ scalar: UInt32) -> Int32 {
        // The last page is the empty one, for whatever is beyond the others.
        kinds.start[Int(pages.start[min(Int(scalar >> 8), pages.count &- 1)]) &+ Int(scalar & 0xFF)]
    }

    @inline(__always)
    func ofASCII(_ byte: UInt8) -> Int32 { kinds.start[ascii &+ Int(byte)] }
}
