#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// How long a walk that steps up and down at constant rates takes to reach 0, from a height that is geometric: P(j) = (1-g) g^(j-1).
///
/// Worked out by uniformisation (A. Jensen, 1953): a Poisson number of steps, of which the chances add up without cancelling.
struct FirstPassage {
    let up: Double
    let down: Double
    /// g.
    let height: Double

    func share(longerThan time: Double) -> Double {
        let rate = up + down
        let mean = rate * time
        // Beyond this many steps the Poisson weights are under 1e-17.
        let steps = Int(min(mean + 10 * mean.squareRoot() + 40, Double(Limits.walkSteps)))
        // A walk cannot fall further than it has steps: heights above that need no telling apart.
        var chances = [Double](repeating: 0, count: steps + 2)
        var chance = 1 - height
        for level in 1...(steps + 1) {
            chances[level] = chance
            chance *= height
        }
        var standing = 1.0
        var survived = 0.0
        let (rising, falling) = (up / rate, down / rate)
        for step in 0...steps {
            survived += standing * exp(Double(step) * log(max(mean, .leastNormalMagnitude)) - mean - lgamma(Double(step) + 1))
            guard step < steps else { break }
            standing -= chances[1] * falling
            var below = 0.0
            for level in 1...(steps - step) {
                let here = chances[level]
                chances[level] = below * rising + chances[level + 1] * falling
                below = here
            }
        }
        return survived
    }
}
