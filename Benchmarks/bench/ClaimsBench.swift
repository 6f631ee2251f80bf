import Handoff

/// What taking the next caller costs when few wait and when many do.
enum ClaimsBench {
    private static let sizes = [1_000, 10_000, 100_000]
    private static let claims = 500

    static func run() -> [Measurement]? {
        sizes.map { size in
            let seconds = Stopwatch.median(rounds: 9) { claim(among: size) }
            return Measurement(
                bench: "claims.\(size)", value: seconds / Double(claims) * 1e9, unit: "ns",
                how:
                    "one claim, accepted and completed, among \(size) callers of 3 queues, 8 sets of skills and 5 credits; median of 9 rounds of \(claims) claims"
            )
        }
    }

    /// Agents take one caller after the other; each ended conversation brings the next.
    private static func claim(among size: Int) -> Double {
        var line = waiting(size)
        var effects: [Dispatcher.Effect] = []
        effects.reserveCapacity(8)
        let now = Microseconds.seconds(1_000_000)
        line.apply(.signOn(Agent(AgentID(1), queues: [0, 1, 2], skills: [0, 1, 2], answersAtOnce: true)), at: now, into: &effects)
        let start = Stopwatch.threadTime()
        for _ in 0..<claims {
            guard case .connected(let claim, _, _)? = effects.last else { break }
            effects.removeAll(keepingCapacity: true)
            line.apply(.complete(claim), at: now, into: &effects)
        }
        return Stopwatch.threadTime() - start
    }

    private static func waiting(_ size: Int) -> Dispatcher {
        var line = Dispatcher(queues: [ServiceQueue("service"), ServiceQueue("elderly", skills: [0]), ServiceQueue("billing")])
        for number in 0..<size {
            // Scattered, as real callers are, and the same on each run.
            let mixed = UInt64(number) &* 0x9E37_79B9_7F4A_7C15 >> 32
            let needs = SmallSet((0..<3).filter { mixed >> UInt64($0) & 1 == 1 })
            line.apply(
                .arrive(
                    Arrival(
                        CallerID(UInt64(number)), queue: QueueID(Int(mixed >> 3 % 3)), needs: needs,
                        credit: .seconds(Double(mixed >> 5 % 5) * 60))), at: .seconds(Double(number) * 0.1))
        }
        return line
    }
}
