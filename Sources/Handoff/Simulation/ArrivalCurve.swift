/// When calls come: at random, at a rate that may change by the hour.
///
///     .constant(perHour: 1_440)
///     .hourly([40, 25, 20, ...])    // calls in each hour of a day; after the last it begins again
public struct ArrivalCurve: Sendable, Hashable {
    /// Calls a second in each hour.
    let rates: [Double]

    public static func constant(perHour calls: Double) -> ArrivalCurve { ArrivalCurve(rates: [calls / 3600]) }
    public static func constant(perSecond calls: Double) -> ArrivalCurve { ArrivalCurve(rates: [calls]) }
    public static func hourly(_ calls: [Double]) -> ArrivalCurve { ArrivalCurve(rates: calls.map { max(0, $0) / 3600 }) }

    /// When calls come within so many seconds, for a simulation that draws them beforehand.
    public func times(within seconds: Double, firstHour: Int, seed: UInt64) -> [Double] {
        var random = RandomStream(seed: seed, purpose: 1)
        let midnight = Double(firstHour) * 3600
        var times: [Double] = []
        var moment = midnight
        while let next = next(after: moment, &random), next - midnight < seconds {
            times.append(next - midnight)
            moment = next
        }
        return times
    }

    /// When the next call comes after a moment, in seconds; nil when none ever does.
    func next(after moment: Double, _ random: inout RandomStream) -> Double? {
        if rates.count == 1 { return rates[0] > 0 ? moment + random.exponential() / rates[0] : nil }
        guard rates.contains(where: { $0 > 0 }) else { return nil }
        // What is left of one exponential, spent at the rate of each hour that passes.
        var left = random.exponential()
        var moment = moment
        var hour = Int(moment / 3600)
        while true {
            let rate = rates[hour % rates.count]
            let room = (Double(hour + 1) * 3600 - moment) * rate
            if left < room { return moment + left / rate }
            left -= room
            hour += 1
            moment = Double(hour) * 3600
        }
    }
}
