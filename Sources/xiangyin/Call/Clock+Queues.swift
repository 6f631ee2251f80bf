import Glibc
import Handoff

extension Clock {
    /// The time of day in whole microseconds: the queues' clock.
    static func microseconds() -> Microseconds {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return Microseconds(Int64(time.tv_sec) * 1_000_000 + Int64(time.tv_nsec) / 1_000)
    }
}
