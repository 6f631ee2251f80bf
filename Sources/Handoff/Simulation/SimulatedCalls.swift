/// The calls that are here now, found by their number: a ring that grows when the oldest of them is still here.
struct SimulatedCalls {
    private var ring = [SimulatedCall](repeating: SimulatedCall(), count: 1 << 12)

    mutating func enter(_ number: UInt64, _ call: SimulatedCall) {
        while self[number].isHere { grow() }
        self[number] = call
    }

    subscript(number: UInt64) -> SimulatedCall {
        get { ring[Int(truncatingIfNeeded: number) & (ring.count - 1)] }
        _modify { yield &ring[Int(truncatingIfNeeded: number) & (ring.count - 1)] }
    }

    private mutating func grow() {
        var larger = [SimulatedCall](repeating: SimulatedCall(), count: ring.count * 2)
        for call in ring where call.isHere { larger[Int(truncatingIfNeeded: call.claim.caller.number) & (larger.count - 1)] = call }
        ring = larger
    }
}
