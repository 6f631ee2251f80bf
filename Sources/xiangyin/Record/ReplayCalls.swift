import ArgumentParser
import Conversations
import Glibc

/// `xiangyin replay Flows/power old/*.chat`
struct ReplayCalls: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "replay",
        abstract: "Hold old conversations with a changed hotline, and say where callers would now hear something else.",
        discussion: """
            FILES are conversations (.chat), folders of them, or logs of pipe with its answers. Exit code 1: a caller would hear something else.
            """)

    @Argument(help: "The hotline's folder.")
    var hotline: String

    @Argument(help: "Conversations, folders of them, or logs of pipe.")
    var files: [String]

    func run() throws {
        let loaded = try HotlineLoading.load(hotline)
        let desk = LookupDesk(loaded, live: false)
        let runner = ConversationRunner(loaded) { desk.answer($0) }
        var calls = 0
        var changed = 0
        for file in try files.flatMap(Self.expanded) {
            let source = try ConversationSource.read(file)
            guard source.hasAnswers else {
                StandardError.write("xiangyin: \(file): holds no answers, so nobody knows what callers heard")
                throw ExitCode(1)
            }
            for conversation in source.conversations {
                calls += 1
                let lines = Replay(runner.run(conversation)).lines
                guard !lines.isEmpty else { continue }
                changed += 1
                print(conversation.file + (conversation.title.isEmpty ? "" : "  \(conversation.title)"))
                for line in lines { print("  " + ChatScreen.safe(line)) }
            }
        }
        print(
            "\(calls) call\(calls == 1 ? "" : "s"): "
                + (changed == 0 ? "every caller would hear the same" : "in \(changed) the caller would hear something else"))
        if changed > 0 { throw ExitCode(1) }
    }

    /// The conversations of a folder; a file is itself.
    private static func expanded(_ path: String) throws -> [String] {
        guard let folder = opendir(path) else { return [path] }
        closedir(folder)
        let files = ConversationFolder(path: path).files
        if files.isEmpty {
            StandardError.write("xiangyin: \(path): no conversations (.chat) in this folder")
            throw ExitCode(1)
        }
        return files
    }
}
