import ArgumentParser
import Journal
import Language

/// `xiangyin journal list --store calls.db`
struct JournalList: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "The latest calls, a line each.")

    @OptionGroup var place: ExistingStore

    @Option(help: ArgumentHelp("Only those of a caller.", valueName: "number"))
    var caller: String?

    @Flag(help: "Only those under way.")
    var live = false

    @Option(help: "How many.")
    var last = 30

    func run() throws {
        let store = try OpenStore.existing(place.store)
        let calls = try OpenStore.open { () throws(StoreError) in
            let journal = try Journal(store)
            let filter = CallFilter(party: caller.map(journal.party), live: live ? true : nil, limit: max(0, last))
            return try store.read { try $0.calls(filter) }
        }
        let rows = calls.map { call in
            [
                "\(call.id)", call.name, Instant(seconds: call.began, offset: Clock.now().offset).description,
                call.state, call.language, call.intent.isEmpty ? "-" : call.intent, "\(call.seq)", String(call.version.prefix(8)),
            ]
        }
        guard !rows.isEmpty else { return print("no calls") }
        print(
            TextTable.lines([["call", "session", "began", "state", "language", "intent", "turns", "version"]] + rows).map(ChatScreen.safe)
                .joined(separator: "\n"))
    }
}
