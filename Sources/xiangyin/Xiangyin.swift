import ArgumentParser
import Glibc
import JSON

@main
struct Xiangyin: ParsableCommand {
    static let version = "0.1.0"

    static let configuration = CommandConfiguration(
        commandName: "xiangyin",
        abstract: "A telephone hotline that understands how its callers speak.",
        version: version,
        subcommands: [
            Chat.self, Pipe.self, Check.self, TestHotline.self, Record.self, ReplayCalls.self, Explain.self, Listen.self, Score.self,
            Learn.self,
            Draw.self, Format.self, Diff.self, Simulate.self, Desk.self, QueueCommand.self, JournalCommand.self,
        ])

    /// Exit codes: 0; 1 when problems were found; 2 when the command was not used as it should be.
    static func main() {
        do {
            var command = try parseAsRoot()
            try command.run()
        } catch {
            guard exitCode(for: error) == ExitCode.validationFailure else { exit(withError: error) }
            StandardError.write(fullMessage(for: error))
            if let suggestion { StandardError.write("  Did you mean 'xiangyin \(suggestion)'?") }
            Glibc.exit(2)
        }
    }

    /// The command that was most likely meant, when the first word names none.
    private static var suggestion: String? {
        let names = configuration.subcommands.map { $0.configuration.commandName ?? String(describing: $0).lowercased() }
        guard let word = CommandLine.arguments.dropFirst().first, !names.contains(word) else { return nil }
        return NearestName.nearest(to: word, among: names)
    }
}
