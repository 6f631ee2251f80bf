/// Agents' time that was there to be used, in seconds.
struct Staffed {
    /// By group of agents.
    private(set) var seconds: [Double]
    /// By hour of the day.
    private(set) var hours = [Double](repeating: 0, count: 24)

    init(_ scenario: Scenario, from start: Int64, until end: Int64) {
        let (start, end) = (Double(start) / 1e6, Double(end) / 1e6)
        seconds = [Double](repeating: 0, count: scenario.staff.count)
        for (index, staff) in scenario.staff.enumerated() {
            let hands = Double(staff.count * max(staff.capacity, 1))
            for shift in staff.shifts.isEmpty ? [start..<max(start, end)] : staff.shifts {
                var from = max(shift.lowerBound, start)
                let until = min(shift.upperBound, end)
                seconds[index] += max(0, until - from) * hands
                while from < until {
                    let hour = Int(from / 3600)
                    let stop = min(until, Double(hour + 1) * 3600)
                    hours[(hour + scenario.firstHour) % 24] += (stop - from) * hands
                    from = stop
                }
            }
        }
    }
}
