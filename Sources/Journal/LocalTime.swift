#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// The time zone that this machine is set to.
public enum LocalTime {
    /// Seconds that local time is ahead of UTC at a moment, given in seconds since 1970.
    @Sendable public static func offset(at seconds: Int64) -> Int {
        var local = tm()
        var time = time_t(seconds)
        localtime_r(&time, &local)
        return Int(local.tm_gmtoff)
    }
}
