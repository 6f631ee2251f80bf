/// Counts what agrees and prints what does not.
struct QueueingTally {
    private(set) var passed = 0
    private(set) var failed = 0
    private(set) var worst = 0.0

    /// A formula: to 1e-9, beside the larger of 1 and the value.
    mutating func expect(_ what: String, _ got: Double, _ wanted: Double, within tolerance: Double = 1e-9) {
        let difference = abs(got - wanted) / max(1, abs(wanted))
        if tolerance <= 1e-9 { worst = max(worst, difference) }
        count(difference <= tolerance, "\(what): \(got), wanted \(wanted)")
    }

    /// A simulation: within 1 %, or within the interval.
    mutating func expect(_ what: String, _ got: Double, near wanted: Double, margin: Double) {
        count(abs(got - wanted) <= max(wanted * 0.01, margin), "\(what): \(got), wanted \(wanted) ± \(max(wanted * 0.01, margin))")
    }

    mutating func count(_ isRight: Bool, _ what: @autoclosure () -> String) {
        if isRight {
            passed += 1
        } else {
            failed += 1
            print(what())
        }
    }
}
