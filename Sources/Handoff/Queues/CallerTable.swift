/// Where each conversation is kept, by its id.
///
/// Ids are mostly given out one after the other, and callers who came together are served together: so neighbours lie together here (64
/// of them, then somewhere else), and a claim among a hundred thousand finds its entry in memory that is at hand. Open addressing.
struct CallerTable: Sendable {
    private struct Entry: Sendable {
        var id: UInt64
        /// Below 0 when the entry is free.
        var slot: Int32
    }

    private var entries: [Entry]
    private(set) var count = 0

    init() { entries = Self.free(64) }

    subscript(caller: CallerID) -> Int? {
        let entry = entries[place(of: caller.number)]
        return entry.slot < 0 ? nil : Int(entry.slot)
    }

    mutating func insert(_ slot: Int, for caller: CallerID) {
        if (count + 1) * 2 > entries.count { grow() }
        let place = place(of: caller.number)
        if entries[place].slot < 0 { count += 1 }
        entries[place] = Entry(id: caller.number, slot: Int32(slot))
    }

    mutating func remove(_ caller: CallerID) {
        var hole = place(of: caller.number)
        guard entries[hole].slot >= 0 else { return }
        count -= 1
        // Whoever was pushed on by this entry moves back, so that every search still ends at the first free one.
        var next = hole
        while true {
            next = (next + 1) & (entries.count - 1)
            guard entries[next].slot >= 0 else { break }
            let home = home(of: entries[next].id)
            if (next &- home) & (entries.count - 1) >= (next &- hole) & (entries.count - 1) {
                entries[hole] = entries[next]
                hole = next
            }
        }
        entries[hole].slot = -1
    }

    func forEach(_ visit: (CallerID, Int) -> Void) {
        for entry in entries where entry.slot >= 0 { visit(CallerID(entry.id), Int(entry.slot)) }
    }

    /// Its entry, or the free one where it belongs.
    private func place(of id: UInt64) -> Int {
        var place = home(of: id)
        while entries[place].slot >= 0, entries[place].id != id { place = (place + 1) & (entries.count - 1) }
        return place
    }

    private func home(of id: UInt64) -> Int {
        let page = (id >> 6) &* 0x9E37_79B9_7F4A_7C15
        return Int(truncatingIfNeeded: (page >> 32) << 6 | id & 63) & (entries.count - 1)
    }

    private mutating func grow() {
        let old = entries
        entries = Self.free(old.count * 2)
        for entry in old where entry.slot >= 0 { entries[place(of: entry.id)] = entry }
    }

    private static func free(_ count: Int) -> [Entry] { [Entry](repeating: Entry(id: 0, slot: -1), count: count) }
}
