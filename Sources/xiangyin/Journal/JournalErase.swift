import ArgumentParser
import Journal
import Language

/// `xiangyin journal erase --caller 13800138000 --store calls.db`
struct JournalErase: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "erase", abstract: "Remove calls for good: of a caller, one call, or those that ended long ago.")

    @OptionGroup var place: ExistingStore

    @Option(help: ArgumentHelp("Every call of whoever has this number.", valueName: "number"))
    var caller: String?

    @Option(help: "One call, by its number.")
    var call: Int64?

    @Option(help: ArgumentHelp("Calls that ended so many days ago or earlier.", valueName: "days"))
    var olderThan: Int?

    func validate() throws {
        guard [caller != nil, call != nil, olderThan != nil].filter({ $0 }).count == 1 else {
            throw ValidationError("name what is to go: --caller NUMBER, --call N or --older-than DAYS")
        }
        if let olderThan, !(0...36_500).contains(olderThan) { throw ValidationError("--older-than is a number of days") }
    }

    func run() throws {
        let store = try OpenStore.existing(place.store)
        let removed = try OpenStore.open { () throws(StoreError) in
            let journal = try Journal(store)
            let now = Clock.microseconds()
            if let caller { return try journal.erase(callerWith: caller, at: now) }
            if let call { return try journal.erase(call: call, at: now) }
            return try journal.erase(endedBefore: Clock.now().seconds - Int64(olderThan ?? 0) * 86_400, at: now)
        }
        print(removed == 1 ? "1 call erased" : "\(removed) calls erased")
    }
}
