import Glibc

/// Runs public conformance suites against the engine's own readers.
///
///     conformance json JSONTestSuite/test_parsing
///     conformance cel cel-spec/tests/simple
///
/// Exit codes: 0 all passed, 1 something failed, 2 wrong usage.
let arguments = Array(CommandLine.arguments.dropFirst())

switch (arguments.first, arguments.count) {
case ("json", 2): exit(runJSON(directory: arguments[1]))
case ("cel", 2): exit(runCEL(directory: arguments[1]))
default:
    complain("usage: conformance (json|cel) <directory>")
    exit(2)
}
