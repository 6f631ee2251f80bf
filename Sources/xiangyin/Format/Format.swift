import ArgumentParser
import Flows
import JSON

/// `xiangyin format Flows/power`
struct Format: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Lay a hotline's JSON files out as all of them are: two spaces, short things on one line.",
        discussion: """
            Values, their order and blank lines between them stay. A file that is not JSON is left as it is, and its problems are named.
            Exit 1: a file is not JSON, or, with --check, is not laid out so.
            """)

    @Argument(help: ArgumentHelp("Hotlines, folders of JSON files, or files.", valueName: "path"))
    var paths: [String]

    @Flag(help: "Write nothing; name the files that would change.")
    var check = false

    func run() throws {
        var changed: [String] = []
        var failed = 0
        var seen: Set<String> = []
        for path in paths {
            let found = HotlineFiles.read(path: path)
            failed += found.problems.count
            for problem in found.problems { StandardError.write(problem.description) }
            for file in found.files where seen.insert(file.name).inserted {
                let (bytes, problems) = JSONFormatter.format(file)
                guard let bytes else {
                    failed += 1
                    for problem in problems.prefix(Limits.diagnostics) { StandardError.write(problem.description) }
                    continue
                }
                guard bytes != file.bytes else { continue }
                if !check {
                    do {
                        try WholeFile.replace(file.name, with: bytes)
                    } catch {
                        failed += 1
                        StandardError.write("xiangyin: \(file.name): \(error.text)")
                        continue
                    }
                }
                changed.append(file.name)
            }
        }
        for name in changed { print((check ? "not formatted: " : "formatted: ") + name) }
        let all = "\(seen.count) file\(seen.count == 1 ? "" : "s")"
        if changed.isEmpty, failed == 0 { print("\(all), all formatted") }
        if failed > 0 || check && !changed.isEmpty { throw ExitCode(1) }
    }
}
