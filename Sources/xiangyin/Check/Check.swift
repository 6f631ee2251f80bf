import ArgumentParser
import Flows
import JSON

/// `xiangyin check Flows/power`
struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Name every problem of a hotline: where, what, and how to mend it.")

    @Argument(help: "The hotline's folder, or a single flow file.")
    var hotline: String

    func run() throws {
        let (hotline, diagnostics) = Hotline.load(path: hotline)
        for diagnostic in diagnostics { print(diagnostic) }
        let errors = diagnostics.count { $0.severity == .error }
        let others = diagnostics.count - errors
        guard errors == 0, let hotline else {
            print(Self.count(errors, "error") + (others > 0 ? ", " + Self.count(others, "warning") : ""))
            throw ExitCode(1)
        }
        let nodes = hotline.flows.values.reduce(0) { $0 + $1.nodes.count }
        let size = "\(Self.count(hotline.flows.count, "flow")), \(Self.count(nodes, "node")), \(hotline.languages.joined(separator: " "))"
        print("\(hotline.name): " + (others > 0 ? Self.count(others, "warning") : "no problems") + " (\(size))")
    }

    private static func count(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }
}
