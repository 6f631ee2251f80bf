import ArgumentParser

/// `xiangyin journal list --store calls.db`
struct JournalCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "journal",
        abstract: "Look into a store of calls: list, show, export, verify, migrate, erase.",
        subcommands: [
            JournalList.self, JournalShow.self, JournalExport.self, JournalVerify.self, JournalMigrate.self, JournalErase.self,
        ])
}

/// The store that a command looks into.
struct ExistingStore: ParsableArguments {
    @Option(help: ArgumentHelp("The file that chat, pipe or desk keep calls in.", valueName: "file"))
    var store: String
}
