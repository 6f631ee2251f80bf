import Glibc

/// Runs public conformance suites against the engine's own readers.
///
///     conformance json JSONTestSuite/test_parsing
///     conformance cel cel-spec/tests/simple
///     conformance entities recognizers_zh.jsonl
///     conformance languages lid_sinitic.jsonl
///     conformance canonical texts.txt
///     conformance noise Flows/power power_dev.jsonl homophone_confusion.jsonl
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
default:
    complain(
        "usage: conformance (json|cel) <directory> | (entities|languages) <file.jsonl> [--show] | canonical <file> | noise <hotline or intents.json> <file.jsonl> <homophones.jsonl>"
    )
    exit(2)
}
