#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// How long something takes, in seconds.
///
///     .exponential(mean: 300)
///     .lognormal(mean: 240, variation: 0.8)    // as handling times are in most call centres
///     .empirical([31, 45, 45, 260])            // measured, each as likely
public enum Distribution: Sendable, Hashable {
    case fixed(Double)
    case exponential(mean: Double)
    /// The variation is the standard deviation beside the mean.
    case lognormal(mean: Double, variation: Double)
    case empirical([Double])

    public var mean: Double {
        switch self {
        case .fixed(let value), .exponential(let value), .lognormal(let value, _): value
        case .empirical(let values): values.isEmpty ? 0 : values.reduce(0, +) / Double(values.count)
        }
    }

    func sample(_ random: inout RandomStream) -> Double {
        switch self {
        case .fixed(let value): return value
        case .exponential(let mean): return mean * random.exponential()
        case .lognormal(let mean, let variation):
            let variance = log1p(variation * variation)
            return mean * exp(variance.squareRoot() * random.normal() - variance / 2)
        case .empirical(let values):
            return values.isEmpty ? 0 : values[Int(random.next() % UInt64(values.count))]
        }
    }
}
