import ArgumentParser
import Journal

/// Where calls are kept, as the commands that carry them take it: `--store calls.db --durability process`.
struct StoreOptions: ParsableArguments {
    @Option(help: ArgumentHelp("Keep calls in this file, and go on with those that are in it.", valueName: "file"))
    var store: String?

    @Option(
        help: "What an answered turn outlives: power that fails (each waits for the disk), or a process that is killed.",
        transform: Self.durability)
    var durability = SQLiteStore.Durability.power

    @Sendable private static func durability(_ text: String) throws -> SQLiteStore.Durability {
        guard let known = SQLiteStore.Durability(rawValue: text) else {
            throw ValidationError("--durability is power or process, not '\(text)'")
        }
        return known
    }

    /// The store that is named; nil when none is. Ends the command with 1, and the way out, when it cannot be had.
    func open() throws -> SQLiteStore? {
        guard let store else { return nil }
        return try OpenStore.open { () throws(StoreError) in try SQLiteStore(path: store, durability: durability) }
    }
}
