#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// Random numbers that are the same for the same seed (SplitMix64). A simulation has a stream for each purpose, so that two rules of
/// order are compared on the same calls.
struct RandomStream: RandomNumberGenerator {
    private var state: UInt64

    /// - Parameter purpose: tells streams of one seed apart.
    init(seed: UInt64, purpose: UInt64) {
        state = seed ^ (purpose &* 0xD1B5_4A32_D192_ED03)
        // Seeds that lie side by side become streams that do not.
        state = next() ^ (next() << 1)
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }

    /// Above 0, at most 1.
    mutating func unit() -> Double { Double((next() >> 11) + 1) * 0x1p-53 }

    /// With mean 1.
    mutating func exponential() -> Double { -log(unit()) }

    /// With mean 0 and variance 1 (Box and Muller).
    mutating func normal() -> Double { (-2 * log(unit())).squareRoot() * cos(2 * .pi * unit()) }
}
