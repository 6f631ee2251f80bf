/// A moment (counted from any epoch, the same for all) or a length of time, in whole microseconds, so that order never hangs on rounding.
///
///     let lease: Microseconds = .seconds(15)
public struct Microseconds: Sendable, Hashable, Comparable {
    public let count: Int64

    /// Kept within a thousand years either side of the epoch.
    public init(_ count: Int64) {
        self.count = min(max(count, -Limits.time), Limits.time)
    }

    public static let zero = Microseconds(0)

    /// A second is 1,000,000; what is not a number is 0.
    public static func seconds(_ seconds: Double) -> Microseconds {
        let count = (seconds * 1e6).rounded()
        guard count.isFinite else { return Microseconds(count.isNaN ? 0 : count > 0 ? Limits.time : -Limits.time) }
        return Microseconds(Int64(min(max(count, -Double(Limits.time)), Double(Limits.time))))
    }

    public var seconds: Double { Double(count) / 1e6 }

    public static func < (a: Microseconds, b: Microseconds) -> Bool { a.count < b.count }
    public static func + (a: Microseconds, b: Microseconds) -> Microseconds { Microseconds(a.count + b.count) }
    public static func - (a: Microseconds, b: Microseconds) -> Microseconds { Microseconds(a.count - b.count) }
}
