import ArgumentParser
import Flows
import JSON

/// `xiangyin diff before/power Flows/power`
struct Diff: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Tell in words what is different between two versions of a hotline.",
        discussion: """
            What counts is what callers meet: spaces, the order of keys, notes and file names do not.
            Exit 0: no difference; 1: some; 2: a version cannot be read.
            """)

    @Argument(help: "The version before: a hotline's folder, or a single flow file.")
    var old: String

    @Argument(help: "The version after.")
    var new: String

    @Flag(help: "The same as JSON.")
    var json = false

    func run() throws {
        let comparison = HotlineComparison(old: HotlineFiles.read(path: old), new: HotlineFiles.read(path: new))
        guard comparison.problems.isEmpty else {
            for problem in comparison.problems.prefix(Limits.diagnostics) { StandardError.write(problem.description) }
            throw ExitCode(2)
        }
        let changes = comparison.changes
        if json {
            print(String(decoding: Self.json(changes), as: UTF8.self))
        } else {
            let screen = ChatScreen(usesColour: false)
            print(screen.text(changes.isEmpty ? [.prompt("no change")] : changes.map { .prompt($0.description) }), terminator: "")
        }
        if !changes.isEmpty { throw ExitCode(1) }
    }

    /// `{"changes":[{"where":"main.menu","what":"option 3","change":"changed","old":"bill","new":"refund","sentence":"..."}]}`
    private static func json(_ changes: [Change]) -> [UInt8] {
        var writer = JSONWriter()
        writer.beginObject()
        writer.key("changes")
        writer.beginArray()
        for change in changes {
            writer.beginObject()
            for (key, value) in [
                ("where", change.place), ("what", change.what), ("change", change.kind.rawValue), ("old", change.old), ("new", change.new),
                ("sentence", change.description),
            ] {
                guard let value else { continue }
                writer.key(key)
                writer.string(value)
            }
            writer.endObject()
        }
        writer.endArray()
        writer.endObject()
        return writer.bytes
    }
}
