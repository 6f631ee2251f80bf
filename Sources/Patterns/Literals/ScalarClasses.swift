/// Numbers the code points that occur in some literals, the frequent ones first; all others are class 0.
struct ScalarClasses: Sendable {
    /// Where the 256 code points of a page begin in `kinds`; as many pages as the literals need, then one for what is beyond.
    private var pages: [Int32]
    /// The first 256 are the page of what is in no literal.
    private var kinds: [Int32] = [Int32](repeating: 0, count: 256)
    /// The highest class.
    private(set) var last: Int32 = 0

    init(of literals: some Sequence<[UInt8]>) {
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
        let highest = counts.keys.max() ?? 0
        pages = [Int32](repeating: 0, count: Int(highest >> 8) + 2)
        for (scalar, _) in counts.sorted(by: { ($0.value, $1.key) > ($1.value, $0.key) }) {
            let page = Int(scalar >> 8)
            if pages[page] == 0 {
                pages[page] = Int32(kinds.count)
                kinds.append(contentsOf: repeatElement(0, count: 256))
            }
            last += 1
            kinds[Int(pages[page]) + Int(scalar & 0xFF)] = last
        }
    }

    func withUnsafe<Result>(_ body: (Lookup) -> Result) -> Result {
        pages.withUnsafeBufferPointer { pages in
            kinds.withUnsafeBufferPointer { body(Lookup(pages: pages, kinds: $0)) }
        }
    }

    struct Lookup {
        fileprivate let pages: UnsafeBufferPointer<Int32>
        fileprivate let kinds: UnsafeBufferPointer<Int32>

        @inline(__always)
        subscript(_ scalar: UInt32) -> Int32 {
            // The last page is the empty one, for whatever is beyond the others.
            kinds[Int(pages[min(Int(scalar >> 8), pages.count - 1)]) + Int(scalar & 0xFF)]
        }
    }
}
