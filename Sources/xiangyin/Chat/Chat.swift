import ArgumentParser
import Conversations
import Dialogue
import Flows
import Journal
import Language

/// `xiangyin chat Flows/power`
struct Chat: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Talk to a hotline in the terminal.",
        discussion: "Type what a caller would say; a line of digits presses keys; /help lists the commands.")

    @Argument(help: "The hotline's folder, or a single flow file.")
    var hotline: String

    @Option(help: ArgumentHelp("Who is calling, as far as is known.", valueName: "age=72,language=yue"))
    var caller: String?

    @Option(help: ArgumentHelp("When the call takes place, by RFC 3339; now by default.", valueName: "time"))
    var at: String?

    @Flag(help: "Say after each answer how it came about.")
    var explain = false

    @Flag(help: "Make lookups over the network although there is a fixtures.json.")
    var live = false

    @Option(help: ArgumentHelp("Write the call as a conversation to test with.", valueName: "file.chat"))
    var record: String?

    @OptionGroup var options: StoreOptions

    func run() throws {
        let start = try at.map { text in
            guard let time = Instant(text) else {
                throw ValidationError("--at wants a time such as 2026-03-01T09:00:00+08:00, not '\(text)'")
            }
            return time
        }
        let files = HotlineFiles.read(path: hotline)
        let hotline = try HotlineLoading.load(files)
        let named = try options.open()
        let hotlines = try OpenStore.open { () throws(StoreError) in
            let store: SQLiteStore
            if let named { store = named } else { store = try SQLiteStore() }
            return try ServedHotlines(try Journal(store), files, hotline, live: live, at: Clock.microseconds())
        }
        let recorder = record.map { _ in Recorder() }
        let machine: ChatMachine
        do throws(CallerFacts.Malformed) {
            machine = try ChatMachine(
                hotlines, caller: CallerFacts(caller ?? ""), explains: explain, recorder: recorder, isShared: named != nil)
        } catch { throw ValidationError("--caller: \(error)") }
        var loop = ChatLoop(machine: machine, clock: ChatClock(startingAt: start))
        loop.run()
        try write(recorder)
    }

    /// The first call as the file that was named, each other beside it with a number.
    private func write(_ recorder: Recorder?) throws {
        guard let record, let recorder else { return }
        let name = record.hasSuffix(".chat") ? String(record.dropLast(5)) : record
        let slash = name.lastIndex(of: "/")
        let recordings = Recordings(folder: slash.map { String(name[..<$0]) } ?? ".")
        for conversation in recorder.conversations {
            do throws(WholeFile.Reason) {
                let path = try recordings.write(conversation, as: String(slash.map { name[name.index(after: $0)...] } ?? name[...]))
                StandardError.write("recorded: \(path)")
            } catch {
                StandardError.write("xiangyin: \(record): \(error.text)")
                throw ExitCode(1)
            }
        }
    }
}
