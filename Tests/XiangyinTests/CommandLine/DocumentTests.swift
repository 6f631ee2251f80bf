import Conversations
import Dialogue
import Flows
import Testing

@testable import xiangyin

/// What the guides show is what happens: files are written as they stand there, commands are run, and what they print is compared.
///
///     ```json Flows/water/main.json     a file, as JSON; it is laid out as `format` does it
///     ```chat Flows/water/tests/a.chat  a conversation, held when the document is through
///     ```console                        `$ command`, and under it what it prints; `...` stands for anything
@Suite struct DocumentTests {
    static let names = ["guide.md", "guide.zh-CN.md", "cookbook.md", "cookbook.zh-CN.md"]

    private static let isBuilt: ConditionTrait = .enabled(
        if: Repository.readFile(ProgramTests.path) != nil, ".build/debug/xiangyin is not built")

    @Test(isBuilt, arguments: names) func happensAsItStands(_ name: String) throws {
        let blocks = MarkdownBlock.all(in: try #require(Repository.text("Docs/" + name)))
        let folder = try TemporaryFolder()
        _ = try Command.run("/bin/cp", ["-r", Repository.path("Dialects"), folder.path + "/Dialects"])
        var hotlines: [String] = []
        for block in blocks {
            if let file = block.file {
                folder.write(file, block.text + "\n", mode: 0o644)
                if block.language == "chat", let end = file.firstRange(of: "/tests/")?.lowerBound, !hotlines.contains(String(file[..<end]))
                {
                    hotlines.append(String(file[..<end]))
                }
                if block.language == "json" {
                    let run = try Self.run("./xiangyin format --check \(file)", in: folder)
                    #expect(run.status == 0, "\(name): \(run.output)\(run.errors)")
                }
            } else if block.language == "console" {
                for (command, shown) in block.commands { try Self.compare(command, shown, in: folder, "\(name): \(command)") }
            }
        }
        #expect(!hotlines.isEmpty)
        for hotline in hotlines {
            let run = try Self.run("./xiangyin test \(hotline)", in: folder)
            #expect(run.status == 0, "\(name): \(run.output)\(run.errors)")
        }
    }

    /// Both languages of a document show the same pieces in the same order.
    @Test(arguments: ["guide", "cookbook"]) func bothLanguagesAreAlike(_ name: String) throws {
        let english = MarkdownBlock.all(in: try #require(Repository.text("Docs/\(name).md"))).compactMap(\.file)
        let chinese = MarkdownBlock.all(in: try #require(Repository.text("Docs/\(name).zh-CN.md"))).compactMap(\.file)
        #expect(english == chinese)
    }

    private static func compare(_ command: String, _ shown: [String], in folder: TemporaryFolder, _ what: String) throws {
        let heard: [String]
        if command.hasPrefix("./xiangyin chat ") {
            heard = try chat(command, shown, in: folder)
        } else {
            let run = try run(command, in: folder)
            heard = (run.output + run.errors).split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        }
        let said = heard.filter { !$0.isEmpty }
        let expected = shown.filter { !$0.isEmpty }
        let fits =
            said.count == expected.count
            && zip(said, expected).allSatisfy {
                $1.contains("...") ? TextPattern($1).end(in: $0, from: $0.startIndex) != nil : $0 == $1
            }
        #expect(fits, "\(what)\n\(said.joined(separator: "\n"))")
    }

    private static func run(_ command: String, in folder: TemporaryFolder) throws -> Command {
        try Command.run("/bin/sh", ["-c", "cd \(folder.path) && " + command.replacing("./xiangyin", with: ProgramTests.path)])
    }

    /// A chat in which the lines with `>` are typed.
    private static func chat(_ command: String, _ shown: [String], in folder: TemporaryFolder) throws -> [String] {
        let words = command.split(separator: " ").dropFirst(2).map(String.init)
        let hotline = try #require(Hotline.load(path: folder.path + "/" + words[0]).hotline)
        let facts = words.firstIndex(of: "--caller").map { words[$0 + 1] } ?? ""
        var chat = try ChatMachine(alone: hotline, caller: facts)
        let screen = ChatScreen(usesColour: false)
        var text = screen.text(chat.begin(at: SampleHotlines.time))
        for line in shown where line.hasPrefix("> ") {
            text += line + "\n" + screen.text(chat.take(String(line.dropFirst(2)), at: SampleHotlines.time))
        }
        return text.split(separator: "\n").map(String.init)
    }
}
