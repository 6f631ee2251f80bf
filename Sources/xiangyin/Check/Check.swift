import ArgumentParser
import Checking
import Flows
import JSON

/// `xiangyin check Flows/power`
struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Name every problem of a hotline: where, what, and how to mend it.",
        discussion: """
            Exit code 1 when there are errors; with --strict also when there are warnings. Docs/checks.md explains every code, and so does
            'xiangyin check --explain CODE'.
            """)

    @Argument(help: "The hotline's folder, or a single flow file.")
    var hotline: String?

    @Flag(help: "Mend what is mechanical, in the files, and say what was done.")
    var fix = false

    @Flag(help: "Let warnings count as much as errors.")
    var strict = false

    @Flag(help: "Write one JSON object a line.")
    var json = false

    @Option(help: ArgumentHelp("Explain a check.", valueName: "code"))
    var explain: String?

    @Flag(help: "List all checks.")
    var list = false

    @Flag(help: .hidden)
    var markdown = false

    func validate() throws {
        if let code = explain, CheckPage.explanation(of: code) == nil {
            let near = NearestName.nearest(to: code, among: AllChecks.codes)
            throw ValidationError(
                "there is no check '\(code)'" + (near.map { "; did you mean '\($0)'?" } ?? "; 'xiangyin check --list' names all"))
        }
        if hotline == nil, explain == nil, !list { throw ValidationError("Missing expected argument '<hotline>'") }
    }

    func run() throws {
        if let code = explain { return print(CheckPage.explanation(of: code) ?? "") }
        if list { return print(markdown ? CheckPage.markdown : CheckPage.list, terminator: markdown ? "" : "\n") }
        guard let path = hotline else { return }
        if fix { try mend(path) }
        let report = Checker.check(HotlineFiles.read(path: path))
        let lines = CheckReport(report)
        print(json ? lines.json : lines.text, terminator: "")
        let least = strict ? Severity.warning : .error
        if report.hotline == nil || report.diagnostics.contains(where: { $0.severity >= least }) { throw ExitCode(1) }
    }

    private func mend(_ path: String) throws {
        for mended in Fixer.mend(HotlineFiles.read(path: path)) {
            do {
                try WholeFile.replace(mended.file.name, with: mended.file.bytes)
            } catch {
                StandardError.write("xiangyin: \(mended.file.name) cannot be written: \(error.text)")
                throw ExitCode(1)
            }
            // Machines read stdout.
            for change in mended.changes {
                let line = "\(mended.file.name): \(change)"
                if json { StandardError.write(line) } else { print(line) }
            }
        }
    }
}
