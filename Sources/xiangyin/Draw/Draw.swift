import ArgumentParser
import Flows
import Glibc
import JSON

/// `xiangyin draw Flows/power --format svg --output power.svg`
struct Draw: ParsableCommand {
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case tree, mermaid, dot, svg
    }

    static let configuration = CommandConfiguration(abstract: "Draw a hotline: a tree for the terminal, a picture (SVG), Mermaid or DOT.")

    @Argument(help: "The hotline's folder, or a single flow file.")
    var hotline: String

    @Option(help: ArgumentHelp("tree, mermaid, dot or svg; without it, what --output ends in, or a tree.", valueName: "format"))
    var format: Format?

    @Option(help: ArgumentHelp("Only what lies near a node, as main.menu.", valueName: "flow.node"))
    var around: String?

    @Option(help: "Steps from that node (1 when it is left out), or levels of the tree.")
    var depth: Int?

    @Option(help: ArgumentHelp("The language of labels, as yue; the hotline's first when it is left out.", valueName: "tag"))
    var language: String?

    @Option(help: ArgumentHelp("Counts that 'test --coverage' wrote: what was tested is green, what was not is red.", valueName: "file"))
    var coverage: String?

    @Option(name: [.short, .long], help: ArgumentHelp("Write to a file instead of standard output.", valueName: "file"))
    var output: String?

    func validate() throws {
        if let depth, !(0...1000).contains(depth) { throw ValidationError("--depth is from 0 to 1000.") }
    }

    func run() throws {
        let loaded = try HotlineLoading.load(hotline)
        if let language, !loaded.languages.contains(language) {
            throw unknown("language", language, among: loaded.languages)
        }
        var drawing = Drawing(loaded, language: language, coverage: try readCoverage())
        if let around {
            guard let node = drawing.node(named: around) else { throw unknown("node", around, among: drawing.nodeNames) }
            drawing = drawing.around(node, depth: depth ?? 1)
        }
        let text =
            switch format ?? guessed {
            case .tree: drawing.tree(width: output == nil ? TerminalWidth.columns : 120, depth: around == nil ? depth : nil)
            case .mermaid: drawing.mermaid
            case .dot: drawing.graphviz
            case .svg: drawing.svg
            }
        guard let output else { return print(text, terminator: "") }
        do {
            try WholeFile.replace(output, with: Array(text.utf8))
        } catch {
            StandardError.write("xiangyin: \(output): \(error.text)")
            throw ExitCode(1)
        }
    }

    private var guessed: Format {
        switch output?.split(separator: ".").last {
        case "svg": .svg
        case "dot", "gv": .dot
        case "mmd", "mermaid": .mermaid
        default: .tree
        }
    }

    private func readCoverage() throws -> DrawingCoverage? {
        guard let coverage else { return nil }
        let bytes = try WholeFile.readOrEnd(coverage, limit: Limits.coverageBytes)
        let (counts, problems) = DrawingCoverage.read(SourceFile(name: coverage, bytes: bytes))
        guard let counts else {
            for problem in problems.prefix(Limits.diagnostics) { StandardError.write(problem.description) }
            throw ExitCode(1)
        }
        return counts
    }

    private func unknown(_ what: String, _ name: String, among known: [String]) -> ExitCode {
        let hint =
            NearestName.nearest(to: name, among: known).map { "did you mean '\($0)'?" }
            ?? "known: \(known.prefix(12).joined(separator: ", "))"
        StandardError.write("xiangyin: \(hotline) has no \(what) '\(name)'; \(hint)")
        return ExitCode(2)
    }
}
