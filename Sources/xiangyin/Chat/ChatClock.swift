import Language

/// The time in a chat: the machine's, or with `--at` one that began then and goes on at the usual pace.
struct ChatClock {
    private let start: Instant?
    private let began = Clock.uptime()

    init(startingAt start: Instant?) { self.start = start }

    var now: Instant {
        guard let start else { return Clock.now() }
        return start.adding(seconds: Int64(Clock.uptime() - began))
    }
}
