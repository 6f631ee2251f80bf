import Glibc

// Measures what the engine promises, a JSON line for each bench:
//
//     ./Scripts/bench                  all of them
//     ./Scripts/bench turns saved      some
//     ./Scripts/bench match RULES.txt UTTS.txt      the matcher alone, for comparing it with others
//     ./Scripts/bench understand RULES.txt UTTS.txt Dialects/*.json      a whole understanding
//     ./Scripts/bench canonical UTTS.txt      canonical text beside a plain table pass
//     ./Scripts/bench hostile                 the worst turn that rules and utterances can be made to cost
//
// One thread; the median of several rounds, so that one disturbed round does not count.

let benches: [(name: String, run: () -> [Measurement]?)] = [
    ("turns", TurnsBench.turns), ("saved", TurnsBench.saved), ("load", LoadBench.run), ("start", StartBench.run),
    ("sessions", SessionsBench.run), ("hostile", HostileBench.run), ("claims", ClaimsBench.run), ("durable", DurableBench.run),
    ("stored-claims", StoredClaimsBench.run), ("check", CheckBench.check), ("test", CheckBench.test),
]

let arguments = Array(CommandLine.arguments.dropFirst())
if arguments.first == "match", arguments.count == 3 {
    exit(MatchBench.run(rules: arguments[1], utterances: arguments[2]) ? 0 : 1)
}
if arguments.first == "understand", arguments.count >= 3 {
    exit(UnderstandBench.run(rules: arguments[1], utterances: arguments[2], dialects: Array(arguments[3...])) ? 0 : 1)
}
if arguments.first == "canonical", arguments.count == 2 {
    exit(CanonicalBench.run(utterances: arguments[1]) ? 0 : 1)
}
let wanted = arguments
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
