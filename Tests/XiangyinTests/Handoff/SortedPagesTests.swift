import Testing

@testable import Handoff

/// A long sorted list does what a plain array does, only sooner.
@Suite struct SortedPagesTests {
    @Test(arguments: [1, 2, 3] as [UInt64], [20, 400, 5_000])
    func isASortedArray(seed: UInt64, reach: Int) {
        var random = SeededGenerator(seed: seed)
        var pages = SortedPages<Int>()
        var plain: [Int] = []
        for step in 0..<4_000 {
            let value = Int.random(in: 0..<reach, using: &random)
            let at = plain.firstIndex { $0 >= value } ?? plain.count
            switch Int.random(in: 0..<10, using: &random) {
            case 0..<5 where at == plain.count || plain[at] != value:
                pages.insert(value)
                plain.insert(value, at: at)
            case 5..<7:
                let isThere = at < plain.count && plain[at] == value
                #expect(pages.remove(value) == isThere)
                if isThere { plain.remove(at: at) }
            case 7: #expect(pages.removeFirst() == (plain.isEmpty ? nil : plain.removeFirst()))
            default: #expect(pages.count(before: value) == at)
            }
            #expect(pages.first == plain.first && pages.count == plain.count)
            if step % 100 == 0 { #expect(pages.problems().isEmpty) }
        }
        var left: [Int] = []
        pages.forEach {
            left.append($0)
            return true
        }
        #expect(left == plain)
    }

    /// Callers mostly come last and go first.
    @Test func worksAsALine() {
        var pages = SortedPages<Int>()
        for value in 0..<10_000 { pages.insert(value) }
        for value in 0..<10_000 {
            #expect(pages.removeFirst() == value)
            pages.insert(10_000 + value)
        }
        #expect(pages.problems().isEmpty && pages.count == 10_000 && pages.count(before: 15_000) == 5_000)
    }
}
