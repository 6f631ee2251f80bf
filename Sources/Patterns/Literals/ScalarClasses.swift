/// Numbers the code points that occur in some literals, the frequent ones first; all others are class 0.
struct ScalarClasses: Sendable {
    /// A code point's class, and where a text has come to when a literal may begin with it.
    struct Entry: BitwiseCopyable {
        var kind: Int32 = 0
        var root: Int32 = 0
    }

    /// Where the 256 code points of a page begin in `kinds`; as many pages as the literals need, then one for what is beyond.
    private let pages: FrozenTable<Int32>
    /// The first 256 are the page of what is in no literal.
    private let entries: FrozenTable<Entry>
    /// Where the page of ASCII begins.
    private let ascii: Int
    /// The highest class.
    let last: Int32

    /// - Parameters:
    ///   - root: where each class leads from the start; empty while that is not known.
    ///   - spellings: code points that are read as others.
    init(of literals: some Sequence<[UInt8]>, root: [Int32] = [], spellings: [LiteralAutomaton.Spelling] = []) {
        let counts = Self.counts(literals)
        let spellings = spellings.filter { counts[$0.readAs] != nil }
        let highest = max(counts.keys.max() ?? 0, spellings.lazy.map(\.scalar).max() ?? 0)
        var pages = [Int32](repeating: 0, count: Int(highest >> 8) + 2)
        var entries = [Entry](repeating: Entry(), count: 256)
        var last: Int32 = 0
        func place(of scalar: UInt32) -> Int {
            let page = Int(scalar >> 8)
            if pages[page] == 0 {
                pages[page] = Int32(entries.count)
                entries.append(contentsOf: repeatElement(Entry(), count: 256))
            }
            return Int(pages[page]) + Int(scalar & 0xFF)
        }
        for (scalar, _) in counts.sorted(by: { ($0.value, $1.key) > ($1.value, $0.key) }) {
            last += 1
            entries[place(of: scalar)] = Entry(kind: last, root: Int(last) < root.count ? root[Int(last)] : 0)
        }
        for spelling in spellings { entries[place(of: spelling.scalar)] = entries[place(of: spelling.readAs)] }
        ascii = Int(pages[0])
        self.pages = FrozenTable(pages)
        self.entries = FrozenTable(entries)
        self.last = last
    }

    private static func counts(_ literals: some Sequence<[UInt8]>) -> [UInt32: Int] {
        var counts: [UInt32: Int] = [:]
        for literal in literals {
            literal.withUnsafeBufferPointer { utf8 in
                var index = 0
                while index < utf8.count {
                    let (scalar, length) = utf8.scalar(at: index)
                    counts[scalar, default: 0] += 1
                    index += length
                }
            }
        }
        return counts
    }

    @inline(__always)
    subscript(_ scalar: UInt32) -> Entry {
        // The last page is the empty one, for whatever is beyond the others.
        entries.start[Int(pages.start[min(Int(scalar >> 8), pages.count &- 1)]) &+ Int(scalar & 0xFF)]
    }

    @inline(__always)
    func ofASCII(_ byte: UInt8) -> Entry { entries.start[ascii &+ Int(byte)] }
}
