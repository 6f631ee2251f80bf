import Glibc
import Journal
import Language

/// The clocks of the machine. The engine itself has none.
enum Clock {
    /// The time of day, with the machine's offset from UTC: opening hours are local.
    static func now() -> Instant {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return Instant(seconds: Int64(time.tv_sec), offset: LocalTime.offset(at: Int64(time.tv_sec)))
    }

    /// Seconds of a clock that never goes back.
    static func uptime() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}
