import ArgumentParser
import Flows
import Journal

/// `xiangyin journal migrate Flows/power --store calls.db`
struct JournalMigrate: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "migrate",
        abstract: "Move calls under way to a new version of their hotline, where that is safe.",
        discussion: """
            A call stands at a node, and goes to the node of that name: to the same question, or, when that has changed, to the node's
            start. Where neither is safe the call ends with the version that it began with, and the reason is said.
            Ends with 1 when any call stays.
            """)

    @Argument(help: "The hotline as it is now: its folder, or a single flow file.")
    var hotline: String

    @OptionGroup var place: ExistingStore

    @Flag(help: "Only say what would become of each call.")
    var dryRun = false

    @Flag(help: "Write one JSON object a line, a call each.")
    var json = false

    func run() throws {
        let store = try OpenStore.existing(place.store)
        let files = HotlineFiles.read(path: hotline)
        let hotline = try HotlineLoading.load(files)
        let report = try OpenStore.open { () throws(StoreError) in
            let moves = try Journal(store).migrate(to: files, hotline, isTrial: dryRun, at: Clock.now(), now: Clock.microseconds())
            return MigrationReport(moves: moves, version: try HotlineVersion(files).hash, isTrial: dryRun)
        }
        print((json ? report.json : report.lines.map(ChatScreen.safe)).joined(separator: "\n"))
        if report.staying > 0 { throw ExitCode(1) }
    }
}
