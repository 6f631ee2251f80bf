import ArgumentParser
import Dialogue
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

    func run() throws {
        let start = try at.map { text in
            guard let time = Instant(text) else {
                throw ValidationError("--at wants a time such as 2026-03-01T09:00:00+08:00, not '\(text)'")
            }
            return time
        }
        let hotline = try HotlineLoading.load(hotline)
        let known: Caller
        do throws(CallerFacts.Malformed) {
            known = try CallerReader(hotline).read(CallerFacts(caller ?? ""))
        } catch { throw ValidationError("--caller: \(error)") }
        let machine = ChatMachine(hotline: hotline, desk: LookupDesk(hotline, live: live), caller: known, explains: explain)
        var loop = ChatLoop(machine: machine, clock: ChatClock(startingAt: start))
        loop.run()
    }
}
