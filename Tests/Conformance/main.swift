import Glibc

/// Runs public conformance suites against the engine's own readers.
///
///     conformance json JSONTestSuite/test_parsing
///     conformance cel cel-spec/tests/simple
///     conformance entities recognizers_zh.jsonl
///     conformance languages lid_sinitic.jsonl
///     conformance canonical texts.txt
///     conformance noise Flows/power power_dev.jsonl homophone_confusion.jsonl
///     conformance queueing reference_values.json [CALLS]
///     conformance handoff HISTORIES
///     conformance crash [KILLS]
///
/// Exit codes: 0 all passed, 1 something failed, 2 wrong usage.
let arguments = Array(CommandLine.arguments.dropFirst())

switch (arguments.first, arguments.count) {
case ("json", 2): exit(runJSON(directory: arguments[1]))
case ("cel", 2): exit(runCEL(directory: arguments[1]))
case ("entities", 2): exit(runEntities(file: arguments[1], shows: false))
case ("entities", 3) where arguments[2] == "--show": exit(runEntities(file: arguments[1], shows: true))
case ("languages", 2): exit(runLanguages(file: arguments[1], shows: false))
case ("languages", 3) where arguments[2] == "--show": exit(runLanguages(file: arguments[1], shows: true))
case ("canonical", 2): exit(runCanonical(file: arguments[1]))
case ("noise", 4): exit(runNoise(rules: arguments[1], file: arguments[2], homophones: arguments[3]))
case ("queueing", 2): exit(runQueueing(file: arguments[1], calls: 1_000_000))
case ("queueing", 3) where (Int(arguments[2]) ?? 0) >= 1_000: exit(runQueueing(file: arguments[1], calls: Int(arguments[2]) ?? 0))
case ("handoff", 2) where UInt64(arguments[1]) != nil: exit(runHistories(count: UInt64(arguments[1]) ?? 0))
case ("crash", 1): exit(runCrashes(kills: 100))
case ("crash", 2) where (Int(arguments[1]) ?? 0) > 0: exit(runCrashes(kills: Int(arguments[1]) ?? 0))
default:
    complain(
        """
        usage: conformance (json|cel) <directory>
                           (entities|languages) <file.jsonl> [--show]
                           canonical <file>
                           noise <hotline or intents.json> <file.jsonl> <homophones.jsonl>
                           queueing <file.json> [calls, 1000 or more]
                           handoff <histories>
                           crash [kills]
        """)
    exit(2)
}
