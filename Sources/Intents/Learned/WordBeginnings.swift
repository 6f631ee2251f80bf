internal import Patterns

internal import Language

/// Finds words by how they begin: at each word of a text, the beginnings that are known, by length.
///
///     WordBeginnings([("refun", 7)])      // finds 7 in "my refunds", not in "unrefundable"
struct WordBeginnings: Sendable {
    private let numbers: [UInt64: [(utf8: [UInt8], number: Int)]]
    /// The lengths that there are: few.
    private let lengths: [Int]

    init(_ list: [(utf8: [UInt8], number: Int)]) {
        var numbers: [UInt64: [(utf8: [UInt8], number: Int)]] = [:]
        for item in list { numbers[item.utf8.withUnsafeBufferPointer { Self.hash($0) }, default: []].append(item) }
        self.numbers = numbers
        lengths = Set(list.map(\.utf8.count)).sorted()
    }

    /// Calls `found` with the number and the range, to the end of the word.
    func find(in utf8: UnsafeBufferPointer<UInt8>, _ found: (Int, Range<Int>) -> Void) {
        guard !lengths.isEmpty else { return }
        var start = 0
        while start < utf8.count {
            guard utf8.isWord(at: start), !utf8.isWord(before: start) else {
                start += 1
                continue
            }
            var end = start + 1
            while end < utf8.count, utf8[end] & 0xC0 == 0x80 || utf8.isWord(at: end) { end += 1 }
            for length in lengths where length <= end - start {
                let beginning = UnsafeBufferPointer(rebasing: utf8[start..<start + length])
                guard let items = numbers[Self.hash(beginning)] else { continue }
                for item in items where item.utf8.elementsEqual(beginning) { found(item.number, start..<end) }
            }
            start = end
        }
    }

    private static func hash(_ utf8: UnsafeBufferPointer<UInt8>) -> UInt64 {
        utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
    }
}
