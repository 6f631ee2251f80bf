/// A moment, in seconds since 1970-01-01T00:00:00Z and nanoseconds after that; years 1 to 9999.
///
///     timestamp('2026-11-23T08:30:00Z')
public struct Timestamp: Sendable, Hashable, Comparable {
    public let seconds: Int64
    /// 0 ..< 1,000,000,000, counted forwards also before 1970.
    public let nanos: Int32

    /// 0001-01-01T00:00:00Z.
    static let firstSecond: Int64 = -62_135_596_800
    /// 9999-12-31T23:59:59Z.
    static let lastSecond: Int64 = 253_402_300_799

    /// Nil outside of the years 1 to 9999.
    public init?(seconds: Int64, nanos: Int32 = 0) {
        guard (Self.firstSecond...Self.lastSecond).contains(seconds), (0..<1_000_000_000).contains(nanos) else { return nil }
        self.seconds = seconds
        self.nanos = nanos
    }

    public static func < (left: Timestamp, right: Timestamp) -> Bool {
        (left.seconds, left.nanos) < (right.seconds, right.nanos)
    }
}

extension Timestamp {
    /// 1970-01-01T00:00:00Z.
    public static let epoch = Timestamp(uncheckedSeconds: 0)

    private init(uncheckedSeconds: Int64) {
        seconds = uncheckedSeconds
        nanos = 0
    }
}
