import Glibc

// Measures what the engine promises, a JSON line for each bench:
//
//     ./Scripts/bench                  all of them
//     ./Scripts/bench turns saved      some
//
// One thread; the median of several rounds, so that one disturbed round does not count.

let benches: [(name: String, run: () -> [Measurement]?)] = [
    ("turns", TurnsBench.turns), ("saved", TurnsBench.saved), ("load", LoadBench.run), ("start", StartBench.run),
    ("sessions", SessionsBench.run),
]

let wanted = Array(CommandLine.arguments.dropFirst())
let unknown = wanted.filter { name in !benches.contains { $0.name == name } }
guard unknown.isEmpty else {
    Report.complain("unknown bench \(unknown.joined(separator: ", ")); there are \(benches.map(\.name).joined(separator: ", "))")
    exit(2)
}
var failed = false
for bench in benches where wanted.isEmpty || wanted.contains(bench.name) {
    guard let measurements = bench.run() else {
        failed = true
        continue
    }
    for measurement in measurements { Report.print(measurement) }
}
exit(failed ? 1 : 0)
