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
        var chat = ChatMachine(
            hotline: hotline, desk: LookupDesk(hotline, live: false), caller: try CallerReader(hotline).read(CallerFacts(facts)),
            explains: command.contains("--explain"))
        let screen = ChatScreen(usesColour: false)
        var shown = screen.text(chat.begin(at: SampleHotlines.time))
        for line in block.lines.dropFirst() where line.hasPrefix("> ") {
            shown += line + "\n" + screen.text(chat.take(String(line.dropFirst(2)), at: SampleHotlines.time))
        }
        #expect(shown.split(separator: "\n").map(String.init) == block.lines.dropFirst().filter { !$0.isEmpty })
    }

    @Test(arguments: blocks.filter { $0.language == "console" && $0.text.contains("xiangyin pipe") }) func pipesGoAsShown(
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
