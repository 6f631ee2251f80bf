/// Where a caller stands: by tier, then by when they came less their credit, then by when they came, then by id.
///
/// A claim that grows with waiting, the same for all, is a fixed order: (now - a + credit) > (now - b + credit') whatever now is.
struct Standing: Comparable, Hashable, Sendable {
    /// Microseconds: arrival less credit.
    let key: Int64
    let arrival: Int64
    let id: UInt64
    /// Where the conversation is kept.
    let slot: Int32
    let tier: UInt8

    init(_ arrival: Arrival, cameAt moment: Microseconds, slot: Int) {
        tier = arrival.tier
        key = moment.count - arrival.credit.count
        self.arrival = moment.count
        id = arrival.id.number
        self.slot = Int32(truncatingIfNeeded: slot)
    }

    static func < (a: Standing, b: Standing) -> Bool {
        if a.tier != b.tier { return a.tier < b.tier }
        if a.key != b.key { return a.key < b.key }
        if a.arrival != b.arrival { return a.arrival < b.arrival }
        return a.id < b.id
    }
}
