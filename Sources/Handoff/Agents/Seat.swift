/// Where an agent stands among those who are free: the least busy first, then who has been free for longest.
struct Seat: Comparable, Hashable, Sendable {
    let load: Int
    let since: Int64
    let id: UInt32
    let desk: Int32

    static func < (a: Seat, b: Seat) -> Bool {
        if a.load != b.load { return a.load < b.load }
        if a.since != b.since { return a.since < b.since }
        return a.id < b.id
    }
}
