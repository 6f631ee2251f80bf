import ArgumentParser
import Dialogue
import Flows

/// `xiangyin test Flows/power`
struct TestHotline: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "test",
        abstract: "Hold the conversations in a hotline's tests folder, on a virtual clock, and compare.")

    @Argument(help: "The hotline's folder.")
    var hotline: String

    func run() throws {
        let loaded = try HotlineLoading.load(hotline)
        let folder = ConversationFolder(hotline)
        guard !folder.files.isEmpty else {
            print("no conversations in \(folder.path): write one, tests/first.chat")
            throw ExitCode(1)
        }
        var failed = 0
        for file in folder.files {
            let lines = folder.run(file, loaded)
            if !lines.isEmpty { failed += 1 }
            print((lines.isEmpty ? "passed  " : "FAILED  ") + file)
            for line in lines { print("    " + ChatScreen.safe(line)) }
        }
        print("\(folder.files.count - failed) passed, \(failed) failed")
        if failed > 0 { throw ExitCode(1) }
    }
}
