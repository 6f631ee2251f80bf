import ArgumentParser
import Flows
import Handoff
import Journal

/// `xiangyin desk Flows/power --store calls.db --agent Anna`
struct Desk: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "An agent's seat: see who waits, take a caller, talk with them, transfer, finish.",
        discussion: """
            Callers come from chat or pipe on the same --store. What you type goes to your caller; /help lists the commands. On a terminal the
            desk fills the screen: who waits, your caller, what was said; --plain keeps to lines.
            Without --skills you have every skill, without --queues you work for all queues of the hotline. With --listen you take no
            callers: you read what an agent and their callers say to each other, numbers masked, and the calls keep that you did.
            """)

    @Argument(help: "The hotline's folder, or a single flow file.")
    var hotline: String

    @Option(help: ArgumentHelp("The file that chat or pipe keep calls in.", valueName: "file"))
    var store: String

    @Option(help: "Your name; one desk for each.")
    var agent: String

    @Option(help: ArgumentHelp("What you know: languages, and skills that the hotline's queues want.", valueName: "yue,patient"))
    var skills: String?

    @Option(help: ArgumentHelp("The queues you work for.", valueName: "service,elderly"))
    var queues: String?

    @Option(help: ArgumentHelp("Hear an agent's conversations, or one call by its number or session.", valueName: "agent|call"))
    var listen: String?

    @Flag(help: "Lines instead of a screen; without a terminal there are only lines.")
    var plain = false

    func validate() throws {
        if listen != nil, queues != nil { throw ValidationError("--listen takes no callers; leave out --queues") }
    }

    func run() throws {
        let files = HotlineFiles.read(path: hotline)
        let hotline = try HotlineLoading.load(files)
        let wanted = listen != nil ? [] : queues.map { $0.split(separator: ",").map(String.init) }
        for queue in wanted ?? [] where hotline.queues[queue] == nil {
            throw ValidationError(
                "--queues: the hotline has no queue '\(queue)'; it has \(hotline.queues.keys.sorted().joined(separator: ", "))")
        }
        let now = Clock.microseconds()
        let machine = try OpenStore.open { () throws(StoreError) in
            let hotlines = try ServedHotlines(try Journal(try SQLiteStore(path: store)), files, hotline, live: false, at: now)
            let id = try hotlines.journal.signOn(
                agent, queues: wanted, skills: skills.map { $0.split(separator: ",").map(String.init) }, capacity: 1, at: now)
            return DeskMachine(hotlines, name: agent, agent: id, listensTo: listen)
        }
        try OpenStore.open { () throws(StoreError) in
            if plain || !FullScreen.isPossible {
                var loop = DeskLoop(machine)
                try loop.run()
            } else {
                var desk = FullScreenDesk(machine)
                try desk.run()
            }
        }
    }
}
