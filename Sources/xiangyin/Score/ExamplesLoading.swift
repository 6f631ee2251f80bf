import ArgumentParser
import JSON
import Tuning

/// The labelled examples that a command works on, with the way out when they cannot be read.
enum ExamplesLoading {
    /// The examples of a file. Bad lines go to stderr, each with its place, and end the command with 1.
    static func load(_ path: String, needsLabels: Bool = true) throws -> [Example] {
        let bytes = try WholeFile.readOrEnd(path, limit: Tuning.Limits.fileBytes)
        let (examples, problems) = ExampleFile.read(bytes, name: path, needsLabels: needsLabels)
        guard problems.isEmpty else {
            for problem in problems.prefix(Limits.diagnostics) { StandardError.write(problem.description) }
            let more = problems.count - Limits.diagnostics
            if more > 0 { StandardError.write("xiangyin: and \(more) more bad lines in \(path)") }
            throw ExitCode(1)
        }
        return examples
    }
}
