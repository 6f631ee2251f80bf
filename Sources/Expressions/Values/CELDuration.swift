/// A span of time, in nanoseconds, forwards or backwards; about 292 years either way.
///
///     duration('1h30m')
public struct CELDuration: Sendable, Hashable, Comparable {
    public let nanoseconds: Int64

    public init(nanoseconds: Int64) { self.nanoseconds = nanoseconds }

    /// Nil when the span is too long.
    public init?(seconds: Int64, nanos: Int64 = 0) {
        let (whole, tooLong) = seconds.multipliedReportingOverflow(by: 1_000_000_000)
        let (sum, stillTooLong) = whole.addingReportingOverflow(nanos)
        if tooLong || stillTooLong { return nil }
        nanoseconds = sum
    }

    /// Whole seconds, towards zero.
    public var seconds: Int64 { nanoseconds / 1_000_000_000 }

    public static func < (left: CELDuration, right: CELDuration) -> Bool { left.nanoseconds < right.nanoseconds }
}
