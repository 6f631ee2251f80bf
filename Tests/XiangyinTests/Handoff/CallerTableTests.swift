import Testing

@testable import Handoff

/// The table of conversations does what a dictionary does.
@Suite struct CallerTableTests {
    /// Ids one after the other, far apart, and all alike in their last digits.
    @Test(arguments: [1, 977, 1 << 20] as [UInt64])
    func isADictionary(step: UInt64) {
        var random = SeededGenerator(seed: step)
        var table = CallerTable()
        var plain: [CallerID: Int] = [:]
        for _ in 0..<6_000 {
            let caller = CallerID(UInt64.random(in: 0..<400, using: &random) &* step)
            switch Int.random(in: 0..<3, using: &random) {
            case 0:
                table.remove(caller)
                plain[caller] = nil
            default:
                let slot = Int.random(in: 0..<1_000, using: &random)
                table.insert(slot, for: caller)
                plain[caller] = slot
            }
            #expect(table.count == plain.count && table[caller] == plain[caller])
        }
        for number in 0..<400 as Range<UInt64> { #expect(table[CallerID(number &* step)] == plain[CallerID(number &* step)]) }
        var seen: [CallerID: Int] = [:]
        table.forEach { seen[$0] = $1 }
        #expect(seen == plain)
    }
}
