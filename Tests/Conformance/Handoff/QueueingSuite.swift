import Handoff
import Histories
import JSON

/// Holds queueing theory and the dispatcher under virtual time to reference values.
///
///     conformance queueing reference_values.json              # a million calls for each row
///     conformance queueing reference_values.json 10000000
func runQueueing(file: String, calls: Int) -> Int32 {
    guard let bytes = Folder.bytes(at: file), let values = try? JSONReader.read(bytes: bytes) else {
        complain("no JSON file: \(file)")
        return 2
    }
    var tally = QueueingTally()
    QueueingTheory(values: values).check(&tally)
    let formulas = tally.passed + tally.failed
    guard formulas > 0 else {
        complain("no reference values in \(file)")
        return 2
    }
    print("theory: \(formulas) values, \(tally.failed) wrong, largest difference \(tally.worst)")
    var simulations = QueueingTally()
    QueueingSimulations(values: values, calls: calls).check(&simulations)
    print("simulation: \(simulations.passed + simulations.failed) values, \(simulations.failed) wrong")
    return tally.failed + simulations.failed == 0 ? 0 : 1
}
