/// Planned calls as a simulation comes to them: who is with the machine, and who joins a queue next.
struct PlannedCalls {
    /// Those who join a queue, in the order in which they do.
    private let joining: [PlannedCall]
    private let begins: [Int64]
    private let ends: [Int64]
    private var joined = 0
    private var begun = 0
    private var ended = 0

    init(_ calls: [PlannedCall]) {
        joining = calls.filter { $0.kind != nil }.sorted { $0.left < $1.left }
        begins = calls.map { Int64($0.began * 1e6) }.sorted()
        ends = calls.map { Int64($0.left * 1e6) }.sorted()
    }

    /// When the next call begins.
    var nextBegin: Int64? { begun < begins.count ? begins[begun] : nil }
    /// When the next caller joins a queue, in seconds, and as what.
    var next: (time: Double, kind: Int)? {
        guard joined < joining.count, let kind = joining[joined].kind else { return nil }
        return (joining[joined].left, kind)
    }

    mutating func join() { joined += 1 }

    /// How many are with the machine at a moment; moments never go back.
    mutating func count(at now: Int64) -> Int {
        while begun < begins.count, begins[begun] <= now { begun += 1 }
        while ended < ends.count, ends[ended] <= now { ended += 1 }
        return begun - ended
    }
}
