import Conversations
import Dialogue
import Flows
import JSON
import Testing

@testable import xiangyin

/// What README.md shows is what happens.
@Suite struct ReadmeTests {
    static let blocks = MarkdownBlock.all(in: Repository.text("README.md") ?? "")

    @Test(arguments: blocks.filter { $0.language == "json" && $0.text.contains("\"nodes\"") }) func flowsLoad(_ block: MarkdownBlock) throws
    {
        _ = try SampleHotlines.load(block.text)
    }

    @Test(arguments: blocks.filter { $0.language == "console" && $0.text.contains("xiangyin chat") }) func chatsGoAsShown(
        _ block: MarkdownBlock
    ) throws {
        let command = try #require(block.lines.first).dropFirst("$ ./xiangyin chat ".count).split(separator: " ").map(String.init)
        let hotline = try #require(Hotline.load(path: Repository.path(command[0])).hotline)
        let facts = command.firstIndex(of: "--caller").map { command[$0 + 1] } ?? ""
        var chat = try ChatMachine(alone: hotline, caller: facts, explains: command.contains("--explain"))
        let screen = ChatScreen(usesColour: false)
        var shown = screen.text(chat.begin(at: SampleHotlines.time))
        for line in block.lines.dropFirst() where line.hasPrefix("> ") {
            shown += line + "\n" + screen.text(chat.take(String(line.dropFirst(2)), at: SampleHotlines.time))
        }
        #expect(shown.split(separator: "\n").map(String.init) == block.lines.dropFirst().filter { !$0.isEmpty })
    }

    /// A block of several commands: `cat` shows a file that the next commands are given, `...` stands for what is not shown.
    @Test(
        .enabled(if: Repository.readFile(ProgramTests.path) != nil, ".build/debug/xiangyin is not built"),
        arguments: blocks.filter { block in
            block.language == "console" && ["explain", "listen", "score", "learn"].contains { block.text.contains("$ ./xiangyin \($0) ") }
        })
    func understandingGoesAsShown(_ block: MarkdownBlock) throws {
        let folder = try TemporaryFolder()
        for step in Self.steps(block.lines.filter { !$0.isEmpty }) {
            if step.command.hasPrefix("cat ") {
                folder.write(String(step.command.dropFirst(4)), step.output.joined(separator: "\n") + "\n")
                continue
            }
            let words = step.command.split(separator: " ").dropFirst().map(String.init)
            let arguments = words.map {
                $0.hasPrefix("Flows/") ? Repository.path($0) : $0.hasSuffix(".json") || $0.hasSuffix(".jsonl") ? folder.path + "/" + $0 : $0
            }
            let run = try Command.run(ProgramTests.path, arguments)
            #expect(run.status == 0 && run.errors.isEmpty, "\(step.command): \(run.errors)")
            var shown = step.output
            var lines = run.output.replacing(folder.path + "/", with: "").split(separator: "\n").map(String.init)
            if shown.last == "..." {
                shown.removeLast()
                lines = Array(lines.prefix(shown.count))
            }
            #expect(lines.filter { !Self.isTime($0) } == shown.filter { !Self.isTime($0) })
        }
    }

    /// `$ command` and the lines up to the next.
    static func steps(_ lines: some Sequence<String>) -> [(command: String, output: [String])] {
        var steps: [(command: String, output: [String])] = []
        for line in lines {
            if line.hasPrefix("$ ") {
                steps.append((String(line.dropFirst(2)), []))
            } else if !steps.isEmpty {
                steps[steps.count - 1].output.append(line)
            }
        }
        return steps
    }

    /// `(203 µs)`
    private static func isTime(_ line: String) -> Bool { line.hasPrefix("(") && (line.hasSuffix(" µs)") || line.hasSuffix(" ms)")) }

    @Test(arguments: blocks.filter { $0.language == "console" && $0.text.contains("xiangyin pipe") && !$0.text.contains("journal") })
    func pipesGoAsShown(
        _ block: MarkdownBlock
    ) throws {
        let command = try #require(block.lines.first)
        let quoted = command.split(separator: "'")
        try #require(quoted.count == 3)
        let hotline = try #require(Hotline.load(path: Repository.path(String(quoted[2].split(separator: " ").last ?? ""))).hotline)
        var pipe = PipeHarness(hotline)
        #expect(pipe.send(String(quoted[1])) == Array(block.lines.dropFirst()))
    }
}
